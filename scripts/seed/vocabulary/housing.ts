import { things, type Vocabulary } from "./vocabulary.ts";

export const housing: Vocabulary = {
  slug: "housing",
  things: things(
    "a spare room|spare rooms|equipment:bed",
    "a sofa for a few nights|sofa nights|equipment:sofa",
    "a quiet desk|quiet desks|equipment:desk",
    "a garden shed|dry storage|equipment:storage",
    "a kitchen for a big dinner|a big kitchen|equipment:kitchen",
    "a washing machine|a washing machine|equipment:washing-machine",
    "a room for someone between homes|rooms between homes|equipment:bed",
    "a place for a family visit|guest beds|equipment:bed equipment:cot",
    "a parking place|parking places|equipment:parking",
  ),
  offerTitles: [
    "{One} near {corner}",
    "We can share {one}",
    "{One}, when you need it",
    "Open door: {one}",
    "{One} for a neighbour",
  ],
  offerStories: [
    "Clean, simple and warm. We eat at seven and you are welcome to join or not.",
    "Our house got quiet since the boys left. Pets are fine if they like our cat.",
    "You get a key and a shelf in the fridge. Please tell us how long you mean to stay.",
    "Five minutes from {corner}. Ground floor, no steps, and a door that closes.",
  ],
  needTitles: [
    "Looking for {one}",
    "Does anyone have {one}?",
    "{One} for a short time",
    "We need {one} near {corner}",
    "{One}, from next week if possible",
  ],
  needStories: [
    "My lease ends two weeks before the new one starts. I am tidy and mostly at work.",
    "My sister comes to help after the birth and our flat has one room.",
    "The heating broke and the landlord is slow. A few nights would do.",
    "I study for my last exam and four of us share a kitchen table.",
  ],
  units: ["Day", "Once"],
  price: [4, 20],
  capacity: 4,
};
