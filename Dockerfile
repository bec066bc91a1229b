# quali with a browser for its PDF, run by a user without rights: docker run --rm -v "$PWD:/dossier:ro" quali check
FROM node:22-bookworm-slim AS construction
WORKDIR /construction
COPY . .
RUN npm ci --no-audit --no-fund \
 && npm pack --ignore-scripts --pack-destination /tmp

FROM node:22-bookworm-slim
RUN apt-get update \
 && apt-get install -y --no-install-recommends chromium-headless-shell git \
 && rm -rf /var/lib/apt/lists/* \
 # a folder that is mounted, or cloned by a runner, belongs to another user: quali lets no setting of a repository run anything
 && git config --system --add safe.directory '*'
COPY --from=construction /tmp/quali-*.tgz /tmp/quali.tgz
RUN npm install --global --omit=optional --no-audit --no-fund /tmp/quali.tgz \
 && rm -rf /tmp/quali.tgz /root/.npm \
 && ln -s "$(npm root --global)/quali/ci/check.sh" /usr/local/bin/quali-check
ENV PUPPETEER_EXECUTABLE_PATH=/usr/bin/chromium-headless-shell
USER node
WORKDIR /dossier
ENTRYPOINT ["quali"]
CMD ["check"]
