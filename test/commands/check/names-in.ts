/** The files that annotations, a report of GitLab and a log of SARIF name. */
export function namesIn(annotations: string, gitlab: string, sarif: string): string[] {
  const issues: { location: { path: string } }[] = JSON.parse(gitlab);
  const results: { locations: { physicalLocation: { artifactLocation: { uri: string } } }[] }[] =
    JSON.parse(sarif).runs[0].results;
  return [
    ...[...annotations.matchAll(/^::\w+ file=([^,]*)/gm)].map(([, file = ""]) => file),
    ...issues.map(({ location }) => location.path),
    ...results.map(({ locations: [first] }) =>
      decodeURIComponent(first?.physicalLocation.artifactLocation.uri ?? ""),
    ),
  ];
}
