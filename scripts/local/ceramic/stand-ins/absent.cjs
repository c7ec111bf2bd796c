function refuse() {
  throw new Error("The local Ceramic node runs without this package.");
}

// By the names under which the node imports them.
exports.create = refuse;
exports.validateLink = refuse;
