/** Under this key a device keeps its member's own endpoints, as JSON. */
export const OWN_ENDPOINTS_KEY = "myceliary.endpoints";
