#!/usr/bin/env node
void require("../dist/launch.cjs").launch(require("node:path").join(__dirname, "../dist/"));
