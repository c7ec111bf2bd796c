exports.IpfsTopology = class {
  start() {}
  stop() {}
};
