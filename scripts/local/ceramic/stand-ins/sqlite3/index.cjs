module.exports = require("../sqlite3.cjs");
