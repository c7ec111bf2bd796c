module.exports = require("../topology.cjs");
