const nothing = () => {};

const silent = {
  count: nothing,
  observe: nothing,
  record: nothing,
  recordAnchorRequestAgeMS: nothing,
  recordError: nothing,
  start: nothing,
  startSpan: () => ({ end: nothing }),
};

// `@ceramicnetwork/observability`
exports.ServiceMetrics = silent;
exports.DEFAULT_TRACE_SAMPLE_RATIO = 0;
exports.SinceField = { TIMESTAMP: "timestamp", CREATED_AT: "createdAt" };
exports.TimeableMetric = class {
  record() {}
  recordAll() {}
  startPublishingStats() {}
  stopPublishingStats() {}
};

// `@ceramicnetwork/node-metrics`
exports.NodeMetrics = silent;
exports.Counter = {};
exports.DEFAULT_PUBLISH_INTERVAL_MS = 0;
exports.Observable = {};
