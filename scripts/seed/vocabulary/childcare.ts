import { things, type Vocabulary } from "./vocabulary.ts";

export const childcare: Vocabulary = {
  slug: "childcare",
  things: things(
    "a toddler|toddlers|age:toddler",
    "school children after class|school children|age:school",
    "a baby|babies|age:baby",
    "twins|twins and their energy|age:toddler",
    "the way to school|school runs|age:school",
    "homework time|homework|age:school",
    "a teenager with exams|teenagers before exams|age:teen",
    "a playground afternoon|playground afternoons|age:toddler age:school",
    "an evening so that parents can go out|babysitting evenings|age:baby age:toddler",
    "a rainy Sunday|rainy Sundays with glue and paper|age:school",
  ),
  offerTitles: [
    "Happy to mind {one}",
    "Calm company for {one}",
    "{Many}: I have time and patience",
    "Swap turns: {one}",
    "I can take {one} near {corner}",
  ],
  offerStories: [
    "Mother of three grown ones; I still know all the songs. Snacks are on me.",
    "I worked in a kindergarten for nine years and have a first aid certificate.",
    "We have a garden, a rabbit and too many bricks. Meet us first near {corner}.",
    "Student teacher, patient and punctual. I bring books and leave the phone in my bag.",
  ],
  needTitles: [
    "Somebody for {one}?",
    "We need a hand with {one}",
    "Looking for help with {one}",
    "{One}: who could step in?",
    "A turn with {one}, now and then",
  ],
  needStories: [
    "Our usual sitter moved away. Ours are shy for ten minutes and then show you everything.",
    "I start a new shift at six and the school opens at eight. It is a gap of two hours that breaks my week.",
    "Two evenings a month would keep us sane. We live near {corner} and can drive you home.",
    "Single parent, exam week, no grandparents nearby. I would gladly swap for sewing or cooking.",
  ],
  units: ["Hour", "Once"],
  price: [3, 9],
  capacity: 4,
};
