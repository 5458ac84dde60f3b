exports.toDocument = (record, keys) =>
  Object.fromEntries(keys.filter((key) => key in record).map((key) => [key, record[key]]));
