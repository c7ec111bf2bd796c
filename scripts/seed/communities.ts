/** A community to found: where, for what, and which categories its members exchange (by slug, with frequency). */
export interface CommunityTale {
  readonly name: string;
  readonly about: string;
  readonly use: string;
  /** A GeoNames city; null where the community has no place. */
  readonly city: { readonly name: string; readonly country: string } | null;
  /** Minutes from UTC of the place's standard time. */
  readonly utcOffset: number;
  /** Standard deviation of members' homes from the centre, in metres. */
  readonly scatter: number;
  readonly languages: readonly string[];
  /** Share of all members. */
  readonly size: number;
  readonly categories: Readonly<Record<string, number>>;
  /** How members settle up, with frequency. */
  readonly payments: Readonly<Record<Payment, number>>;
  /** Places that neighbours know. */
  readonly corners: readonly string[];
}

export type Payment = "native" | "gift" | "timeCredits" | "traditional";

export const COMMUNITIES: readonly CommunityTale[] = [
  {
    name: "Neukölln Neighbours",
    about:
      "We carry shopping, mend what breaks and sit with each other on the fourth floor without a lift. Started in one stairwell, now a whole quarter. Ask early, thank often.",
    use: "mutual-aid",
    city: { name: "Berlin", country: "DE" },
    utcOffset: 60,
    scatter: 5_000,
    languages: ["de", "en", "tr", "ar"],
    size: 1.3,
    categories: {
      care: 3,
      repair: 2,
      transport: 2,
      food: 2,
      childcare: 1.5,
      languages: 1.5,
      goods: 2,
      digital: 1,
      gardening: 1,
      housing: 0.7,
      health: 1,
    },
    payments: { native: 2, gift: 5, timeCredits: 1, traditional: 1 },
    corners: ["Hermannplatz", "Körnerpark", "the Landwehr canal", "Richardplatz", "Tempelhofer Feld"],
  },
  {
    name: "Banco de Horas de Alfama",
    about:
      "An hour is an hour, whether you teach fado guitar or clean gutters. Grandmothers, students and newcomers on the same hill, trading time since the tram stopped being for us.",
    use: "time-bank",
    city: { name: "Lisbon", country: "PT" },
    utcOffset: 0,
    scatter: 4_000,
    languages: ["pt", "en", "fr"],
    size: 1.1,
    categories: {
      skills: 3,
      care: 2,
      languages: 2,
      repair: 2,
      digital: 1.5,
      gardening: 1,
      food: 1,
      childcare: 1,
      knowledge: 1,
    },
    payments: { native: 3, gift: 1, timeCredits: 6, traditional: 0.5 },
    corners: ["Largo do Chafariz", "Graça", "the Feira da Ladra", "Mouraria", "Santa Apolónia"],
  },
  {
    name: "Leith Tool Library",
    about:
      "Why own a drill for the thirteen minutes you use it? Borrow from the shelves, bring it back clean, and leave a note about what you built. Workshop open on Saturdays.",
    use: "tool-library",
    city: { name: "Edinburgh", country: "GB" },
    utcOffset: 0,
    scatter: 4_000,
    languages: ["en", "pl", "gd"],
    size: 1,
    categories: { tools: 6, repair: 2, skills: 2, gardening: 1.5, goods: 1, transport: 0.7 },
    payments: { native: 4, gift: 3, timeCredits: 1, traditional: 1.5 },
    corners: ["Leith Walk", "the Shore", "Great Junction Street", "the Links", "Easter Road"],
  },
  {
    name: "Círculo de Cuidados Medellín",
    about:
      "Nobody cares alone. We take turns with children, elders and the ones who look after them, so that everyone gets an afternoon to breathe.",
    use: "care",
    city: { name: "Medellín", country: "CO" },
    utcOffset: -300,
    scatter: 5_500,
    languages: ["es", "en"],
    size: 1,
    categories: { care: 5, childcare: 4, health: 3, food: 1.5, transport: 1, skills: 0.7 },
    payments: { native: 3, gift: 4, timeCredits: 2, traditional: 2 },
    corners: ["Laureles", "Parque Belén", "the cable car in Santo Domingo", "Envigado", "Boston"],
  },
  {
    name: "Full Pot Nairobi",
    about:
      "From farm gate to shared table: surplus vegetables, cooked lunches, and rides for both. No plate goes empty on our streets while a pot is full.",
    use: "food",
    city: { name: "Nairobi", country: "KE" },
    utcOffset: 180,
    scatter: 6_000,
    languages: ["sw", "en"],
    size: 1.1,
    categories: { food: 6, market: 2.5, gardening: 2, transport: 2, goods: 1, knowledge: 0.7 },
    payments: { native: 5, gift: 3, timeCredits: 0.5, traditional: 2 },
    corners: ["Kibera Drive", "Karura gate", "Ngong Road", "Kariobangi market", "Kilimani"],
  },
  {
    name: "Kyoto Skill Circle",
    about:
      "Everyone is a beginner at something. Teach what your hands know, learn what your neighbour's do: joinery, calligraphy, code and pickles.",
    use: "skills",
    city: { name: "Kyoto", country: "JP" },
    utcOffset: 540,
    scatter: 4_000,
    languages: ["ja", "en"],
    size: 1,
    categories: { skills: 5, languages: 3, knowledge: 2, digital: 1.5, food: 1, market: 1 },
    payments: { native: 4, gift: 2, timeCredits: 3, traditional: 1 },
    corners: ["the Kamo river", "Nishiki", "Demachiyanagi", "Fushimi", "the Philosopher's Path"],
  },
  {
    name: "Repair Café Utrecht",
    about:
      "We would rather fix it together than throw it away. Bring the toaster, the torn coat and the patience; there is coffee.",
    use: "repair",
    city: { name: "Utrecht", country: "NL" },
    utcOffset: 60,
    scatter: 3_500,
    languages: ["nl", "en", "ar"],
    size: 1,
    categories: { repair: 6, tools: 2.5, digital: 2, goods: 1.5, skills: 1.5, transport: 0.7 },
    payments: { native: 4, gift: 4, timeCredits: 1, traditional: 1 },
    corners: ["Lombok", "the Oudegracht", "Wittevrouwen", "Griftpark", "Zuilen"],
  },
  {
    name: "Souk of Hands, Amman",
    about:
      "A market that belongs to those who sell in it: soap, embroidery, bread and honey from kitchens and hillsides, at prices that makers set themselves.",
    use: "market",
    city: { name: "Amman", country: "JO" },
    utcOffset: 180,
    scatter: 5_000,
    languages: ["ar", "en"],
    size: 1.1,
    categories: { market: 6, food: 2.5, skills: 1.5, transport: 1.2, languages: 1, goods: 1 },
    payments: { native: 7, gift: 1, timeCredits: 0.5, traditional: 2 },
    corners: ["Rainbow Street", "Jabal al-Weibdeh", "the Hashemite square", "Sweifieh", "Jabal al-Hussein"],
  },
  {
    name: "Halifax Harbour Mutual Aid",
    about:
      "Snow, storms and a shortage of buses taught us to look out for each other. Rides, spare rooms, soup and company on both sides of the harbour.",
    use: "mutual-aid",
    city: { name: "Halifax", country: "CA" },
    utcOffset: -240,
    scatter: 6_000,
    languages: ["en", "fr", "ar"],
    size: 0.9,
    categories: {
      transport: 3,
      housing: 3,
      food: 2,
      care: 2,
      goods: 2,
      health: 1.5,
      childcare: 1,
      repair: 1,
    },
    payments: { native: 2, gift: 5, timeCredits: 1, traditional: 1 },
    corners: ["the North End", "the Dartmouth ferry", "the Commons", "Spryfield", "Gottingen Street"],
  },
  {
    name: "Open Notebook",
    about:
      "A knowledge commons without a town: proofreading, sources, explanations and patient answers, given by people who remember not knowing.",
    use: "knowledge",
    city: null,
    utcOffset: 0,
    scatter: 0,
    languages: ["en", "es", "fr", "ar"],
    size: 0.8,
    categories: { knowledge: 5, languages: 3, digital: 3, skills: 1.5 },
    payments: { native: 3, gift: 4, timeCredits: 2, traditional: 0.3 },
    corners: ["a video call", "a shared document", "the reading room", "our weekly call"],
  },
];
