import { things, type Vocabulary } from "./vocabulary.ts";

export const health: Vocabulary = {
  slug: "health",
  things: things(
    "a walk for the heart|walks for the heart|skill:walking",
    "a first aid course|first aid courses|skill:first-aid",
    "a listening ear|listening|skill:listening",
    "gentle yoga|gentle yoga|skill:yoga",
    "company at the clinic|company at the clinic|skill:accompanying",
    "company after a loss|company after a loss|skill:grief",
    "breathing and stretching|breathing and stretching|skill:stretching",
    "a swimming partner|swimming partners|skill:swimming",
    "help quitting smoking|help quitting smoking|skill:smoking",
  ),
  offerTitles: [
    "{One}, once a week",
    "I offer {one}",
    "{Many} near {corner}",
    "{One}, at your pace",
    "There is time for {one}",
  ],
  offerStories: [
    "I was a paramedic for fifteen years. What we talk about stays between us.",
    "Slow is fine; stopping for birds is fine too. We start near {corner}.",
    "I am not a doctor and say when one is needed. I am good at staying.",
    "All bodies and ages. Wear what you have, mats are here.",
  ],
  needTitles: [
    "Looking for {one}",
    "Who would join me for {one}?",
    "{One}: is anyone there?",
    "Somebody for {one}",
    "{Many} near {corner}?",
  ],
  needStories: [
    "The doctor says move and the sofa says stay. With two it is easier.",
    "It has been a quiet house since the funeral. I do not need advice, only company.",
    "I am nervous before appointments and forget half of what is said. A calm person beside me would help.",
    "I would like to start again after a long illness, with somebody who is not in a hurry.",
  ],
  units: ["Once", "Hour"],
  price: [1, 7],
  capacity: 0,
};
