import { cellToParent, getPentagons, getRes0Cells, isValidCell, latLngToCell } from "h3-js";
import type { Case } from "../case.ts";
import { log } from "../case.ts";
import {
  AMAL,
  birth,
  CELL,
  COMMUNITY,
  founding,
  inWords,
  LENA,
  LISTING,
  listingId,
  NATIVE,
  NOBODY,
  placed,
  priced,
  published,
  STRANGER,
} from "../world.ts";

const listing = (fields: string) => `{ listing(id: "${LISTING}") { ${fields} } }`;
const whole = [published(), placed(), priced(), inWords()];
const decimal = (cell: string) => BigInt(`0x${cell}`).toString();
const CELLS = "cell3 cell4 cell5 cell6 cell7";

function parents(cell: string) {
  const at = (resolution: number) => cellToParent(cell, resolution);
  return { cell3: at(3), cell4: at(4), cell5: at(5), cell6: at(6), cell7: cell };
}

const nowhere = { cell3: null, cell4: null, cell5: null, cell6: null, cell7: null };

/** Every way in which 64 bits near a cell are none; h3's own check says so too. */
function notCells(): string[] {
  const cell = BigInt(`0x${CELL}`);
  // A pentagon's children have none on the axis that it lacks: digit 1 first.
  const [pentagon] = getPentagons(7);
  const onDeletedAxis = (BigInt(`0x${pentagon}`) & ~(7n << 42n)) | (1n << 42n);
  const candidates = [
    0n,
    (1n << 64n) - 1n,
    cell | (1n << 63n),
    cell | (1n << 56n),
    cell ^ (1n << 59n),
    (cell & ~(0x7fn << 45n)) | (122n << 45n),
    cell | (7n << 24n),
    cell ^ 1n,
    onDeletedAxis,
  ];
  for (const candidate of candidates)
    if (isValidCell(candidate.toString(16).padStart(15, "0")))
      throw new Error(`${candidate.toString(16)} is a cell.`);
  const coarser = decimal(cellToParent(CELL, 6));
  return [...candidates.map(String), coarser];
}

/** Cells of every base cell's neighbourhood, pentagons too, each published as a listing of its own. */
const everywhere = [
  ...getPentagons(7),
  ...getRes0Cells().map((_, i) => latLngToCell(-85 + (i * 170) / 122, ((i * 137.5) % 360) - 180, 7)),
];

export const listings: readonly Case[] = [
  {
    name: "a published listing says all that its events said",
    blocks: [birth, { timestamp: 1000, events: [...founding, ...whole] }],
    assertions: [
      {
        query: listing(
          `publisher { id } community { id listingCount } kind category ${CELLS} radius hoursOfWeek utcOffset expiry payments unit token price title description tags standing revision publishedAt revisedAt`,
        ),
        expected: {
          listing: {
            publisher: { id: AMAL },
            community: { id: COMMUNITY, listingCount: 1 },
            kind: "Offer",
            category: 1,
            ...parents(CELL),
            radius: 5000,
            hoursOfWeek: ((1n << 168n) - 1n).toString(),
            utcOffset: -120,
            expiry: "0",
            payments: 1,
            unit: "Hour",
            token: NATIVE,
            price: "1000",
            title: "Bicycles",
            description: "I mend them.",
            tags: "skill:bicycle",
            standing: true,
            revision: 1,
            publishedAt: "1000",
            revisedAt: "1000",
          },
        },
      },
    ],
  },
  {
    name: "a revision replaces what a listing says and is counted",
    blocks: [
      birth,
      { timestamp: 1000, events: [...founding, ...whole] },
      {
        timestamp: 1100,
        events: [
          placed({ cell: "0", radius: "0" }),
          priced({ unit: "3", price: ((1n << 96n) - 1n).toString() }),
          inWords({ title: "E-bikes" }),
        ],
      },
    ],
    assertions: [
      {
        query: listing(`${CELLS} unit price title revision publishedAt revisedAt`),
        expected: {
          listing: {
            ...nowhere,
            unit: "Piece",
            price: ((1n << 96n) - 1n).toString(),
            title: "E-bikes",
            revision: 2,
            publishedAt: "1000",
            revisedAt: "1100",
          },
        },
      },
    ],
  },
  {
    name: "a withdrawn listing stays readable and counts no more",
    blocks: [birth, { events: [...founding, ...whole, log("ListingWithdrawn", { id: LISTING })] }],
    assertions: [
      {
        query: listing("standing community { listingCount }"),
        expected: { listing: { standing: false, community: { listingCount: 0 } } },
      },
      {
        query: `{ communityDays(where: { listingsPublished: 1 }) { listingsWithdrawn listingCount } days(where: { listingsWithdrawn: 1 }) { listingsPublished } }`,
        expected: {
          communityDays: [{ listingsWithdrawn: 1, listingCount: 0 }],
          days: [{ listingsPublished: 1 }],
        },
      },
    ],
  },
  {
    name: "cells all over the globe have the parents that H3 gives them",
    blocks: [
      birth,
      {
        events: [
          ...founding,
          ...everywhere.flatMap((cell, i) => [
            published(listingId(2, i + 1)),
            placed({ id: listingId(2, i + 1), cell: decimal(cell) }),
          ]),
        ],
      },
    ],
    assertions: everywhere.map((cell, i) => ({
      query: `{ listing(id: "${listingId(2, i + 1)}") { ${CELLS} } }`,
      expected: { listing: parents(cell) },
    })),
  },
  {
    name: "a number that is no cell places a listing nowhere",
    blocks: [
      birth,
      {
        events: [
          ...founding,
          ...notCells().flatMap((cell, i) => [
            published(listingId(3, i + 1)),
            placed({ id: listingId(3, i + 1), cell }),
          ]),
        ],
      },
    ],
    assertions: notCells().map((_, i) => ({
      query: `{ listing(id: "${listingId(3, i + 1)}") { ${CELLS} } }`,
      expected: { listing: nowhere },
    })),
  },
  {
    name: "odd and very long words don't stop the index",
    blocks: [
      birth,
      {
        events: [
          ...founding,
          ...whole,
          inWords({ title: "\u0000\ufffd\u202e🍄".repeat(30), description: "x".repeat(100_000), tags: "" }),
        ],
      },
    ],
    assertions: [
      {
        query: listing("title tags"),
        expected: { listing: { title: "\ufffd\u202e🍄".repeat(30), tags: "" } },
      },
      { query: "{ _meta { hasIndexingErrors } }", expected: { _meta: { hasIndexingErrors: false } } },
    ],
  },
  {
    name: "words for a listing or a community that nobody published are left aside",
    blocks: [
      birth,
      {
        events: [
          placed(),
          priced(),
          inWords(),
          log("ListingWithdrawn", { id: LISTING }),
          log("ListingPublished", {
            id: LISTING,
            member: LENA,
            community: STRANGER,
            kind: "1",
            category: "1",
          }),
        ],
      },
    ],
    assertions: [{ query: "{ listings { id } }", expected: { listings: [] } }],
  },
  {
    name: "listings are found by their words, in any language",
    blocks: [
      birth,
      {
        events: [
          ...founding,
          ...whole,
          published(listingId(2, 2)),
          inWords({
            id: listingId(2, 2),
            title: "Türkçe dersi",
            description: "Merhaba!",
            tags: "language:tr",
          }),
        ],
      },
    ],
    assertions: [
      {
        query: '{ listingSearch(text: "bicycles | mend") { title } }',
        expected: { listingSearch: [{ title: "Bicycles" }] },
      },
      {
        query: '{ listingSearch(text: "türkçe & merhaba") { title } }',
        expected: { listingSearch: [{ title: "Türkçe dersi" }] },
      },
      { query: '{ listingSearch(text: "nothing") { title } }', expected: { listingSearch: [] } },
    ],
  },
  {
    name: "numbers that no contract of ours lets through don't stop the index",
    blocks: [
      birth,
      {
        events: [
          ...founding,
          published(),
          placed({ radius: "4294967295", hoursOfWeek: "0", utcOffset: "-32768", expiry: "1099511627775" }),
          priced({ payments: "255", unit: "3", token: NOBODY, price: "0" }),
        ],
      },
    ],
    assertions: [
      {
        query: listing("radius hoursOfWeek utcOffset expiry payments token"),
        expected: {
          listing: {
            radius: 2147483647,
            hoursOfWeek: "0",
            utcOffset: -32768,
            expiry: "1099511627775",
            payments: 255,
            token: NOBODY,
          },
        },
      },
    ],
  },
];
