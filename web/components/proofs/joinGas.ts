/** Gas of joining a group, by what it was measured to be (`npm run gas`): as its first member, and as a further one. */
export const JOIN_GAS = { first: 844_000n, further: 574_000n } as const;
