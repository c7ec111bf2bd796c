import { things, type Vocabulary } from "./vocabulary.ts";

export const goods: Vocabulary = {
  slug: "goods",
  things: things(
    "a winter coat|winter coats|item:coat",
    "a child's bed|children's beds|item:bed",
    "a pram|prams|item:pram",
    "a box of baby clothes|baby clothes|item:baby-clothes",
    "a desk|desks|item:desk",
    "a set of plates|plates and cups|item:dishes",
    "a bicycle for a ten-year-old|children's bicycles|item:bicycle",
    "a laptop|working laptops|item:laptop",
    "a box of school books|school books|item:books",
    "a bag of wool|wool and needles|item:wool",
    "a pair of crutches|crutches|item:crutches",
    "a mattress|mattresses|item:mattress",
    "a bookshelf|bookshelves|item:bookshelf",
  ),
  offerTitles: [
    "{One}, free for a good home",
    "Passing on {one}",
    "{One} looking for its next owner",
    "{One} to give, near {corner}",
    "{Many}: take what you need",
  ],
  offerStories: [
    "Outgrown but not worn out. I would rather hand it to a person than to a container.",
    "Washed, checked and ready by the door. You would have to fetch it near {corner}.",
    "It served us well for years. If it is not right for you, pass it on.",
    "Small scratch on one side, otherwise as new. First come, first served.",
  ],
  needTitles: [
    "Has anyone got {one} to spare?",
    "Looking for {one}",
    "{One} wanted",
    "Would take {one} gladly",
    "{Many} for our collection?",
  ],
  needStories: [
    "We arrived with two suitcases and are furnishing slowly. Used is more than fine.",
    "He grew ten centimetres this year. I can fetch it anywhere near {corner}.",
    "For the family on our landing, who would not ask themselves.",
    "Ours broke and money is tight until spring. I can mend small faults.",
  ],
  units: ["Piece", "Once"],
  price: [1, 9],
  capacity: 5,
};
