import { things, type Vocabulary } from "./vocabulary.ts";

export const transport: Vocabulary = {
  slug: "transport",
  things: things(
    "a lift to the hospital|lifts to the hospital|equipment:car",
    "a ride to the market|rides to the market|equipment:car",
    "a sofa across town|sofas and shelves|equipment:van",
    "a move with a small van|small moves|equipment:van",
    "a cargo bike delivery|cargo bike deliveries|equipment:cargo-bike",
    "an airport run|airport runs|equipment:car",
    "a trip with a wheelchair|trips with a wheelchair|equipment:wheelchair-ramp",
    "a load of firewood|firewood and compost|equipment:trailer",
    "a crate of vegetables|crates of vegetables|equipment:cargo-bike",
    "a ride with the dog|rides with a dog|equipment:car animal:dog",
    "the school run|school runs by cargo bike|equipment:cargo-bike equipment:child-seat",
  ),
  offerTitles: [
    "I can drive {one}",
    "{Many}: room for more",
    "Wheels for {one}",
    "{One}? I have space",
    "{Many} around {corner}",
  ],
  offerStories: [
    "I go that way twice a week and half the seats are empty. Share the fuel if you can.",
    "I drive carefully and carry bags to the door. Dogs are welcome, muddy ones get a towel.",
    "Bring a second pair of hands for anything with legs. I have straps and blankets.",
    "Early mornings are no problem; I am a baker. We can meet near {corner}.",
  ],
  needTitles: [
    "Who could help with {one}?",
    "Wheels wanted: {one}",
    "{One}, is anyone going that way?",
    "Looking for help with {one}",
    "A hand and a vehicle for {one}",
  ],
  needStories: [
    "The bus does not run that early and a taxi is half my week. I am ready at the door.",
    "Third floor, no lift, but we are two strong people and there will be pizza.",
    "I do not drive any more and miss the big market. I am good company on the road.",
    "It is one box too many for the tram. From {corner}, about twenty minutes.",
  ],
  units: ["Once", "Hour", "Day"],
  price: [2, 14],
  capacity: 6,
};
