import { things, type Vocabulary } from "./vocabulary.ts";

export const languages: Vocabulary = {
  slug: "languages",
  things: things(
    "Arabic|Arabic conversation|language:ar",
    "English|English for work|language:en",
    "Spanish|Spanish over coffee|language:es",
    "French|French for beginners|language:fr",
    "German|German for the exam|language:de",
    "Japanese|Japanese|language:ja",
    "Portuguese|Portuguese|language:pt",
    "Swahili|Swahili|language:sw",
    "sign language|sign language|language:sgn",
    "Turkish|Turkish|language:tr",
    "Polish|Polish|language:pl",
    "Dutch|Dutch for newcomers|language:nl",
  ),
  offerTitles: [
    "Speak {one} with me",
    "{Many}, relaxed and regular",
    "I help you with {one}",
    "{One} for everyday life",
    "{Many} while walking by {corner}",
  ],
  offerStories: [
    "My mother tongue. I correct gently, and only what matters.",
    "We talk about your day, the news or the recipe on the stove; grammar comes along the way.",
    "I also help with letters from offices and calls you would rather not make alone.",
    "I learned it as an adult and know where the stones lie. We meet near {corner}.",
  ],
  needTitles: [
    "Conversation partner for {one}?",
    "I would like to practise {one}",
    "Help with {one}, please",
    "Who speaks {one} with me?",
    "{Many}: looking for a teacher",
  ],
  needStories: [
    "My exam is in two months and I understand more than I dare to say.",
    "I moved here in spring and want to talk with my neighbours, not only with a screen.",
    "Reading goes well, speaking does not. An hour a week would change that.",
    "I need a letter read to me and explained, and then perhaps a few lessons.",
  ],
  units: ["Hour"],
  price: [2, 9],
  capacity: 0,
};
