/** Under this name the writes of a tab are kept in its session storage. */
export const WRITES_KEY = "myceliary.writes";
