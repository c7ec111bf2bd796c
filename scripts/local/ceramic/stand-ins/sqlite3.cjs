const { DatabaseSync } = require("node:sqlite");

exports.OPEN_READWRITE = 0x02;
exports.OPEN_CREATE = 0x04;

/** SQLite has no type for these two; sqlite3 stores them as numbers. */
function bound(value) {
  if (typeof value === "boolean") return Number(value);
  return value instanceof Date ? value.getTime() : value;
}

/** knex calls back later than the call, as it was written for a driver that works on another thread. */
function later(callback, context, error, result) {
  setImmediate(() => callback?.call(context, error, result));
}

exports.Database = class Database {
  #database;

  constructor(filename, _flags, callback) {
    try {
      this.#database = new DatabaseSync(filename);
      later(callback, this, null);
    } catch (error) {
      later(callback, this, error);
    }
  }

  all(sql, bindings = [], callback) {
    this.#answer(callback, () => [{}, this.#database.prepare(sql).all(...bindings.map(bound))]);
  }

  run(sql, bindings = [], callback) {
    this.#answer(callback, () => {
      const { changes, lastInsertRowid } = this.#database.prepare(sql).run(...bindings.map(bound));
      return [{ changes, lastID: lastInsertRowid }];
    });
  }

  close(callback) {
    this.#answer(callback, () => [{}, this.#database.close()]);
  }

  #answer(callback, work) {
    try {
      const [context, result] = work();
      later(callback, context, null, result);
    } catch (error) {
      later(callback, this, error);
    }
  }
};
