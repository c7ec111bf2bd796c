module.exports = require("../telemetry.cjs");
