/**
 * Metres by which two cell centres may be further apart than what they stand for. An H3 cell of resolution 7 has a
 * circumradius of about 1.4 km (H3's table of cell statistics), and both places are known only by their cells.
 */
export const CELL_SLACK_METRES = 2_800;
