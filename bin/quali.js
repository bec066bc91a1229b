#!/usr/bin/env node
import "../dist/quali.js";
