/** To be shown wherever cities are: the licence asks for it. */
export const CITIES_ATTRIBUTION = {
  name: "GeoNames",
  url: "https://www.geonames.org/",
  licence: "CC BY 4.0",
  licenceUrl: "https://creativecommons.org/licenses/by/4.0/",
} as const;
