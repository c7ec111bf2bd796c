"use client";

import Stack from "@mui/material/Stack";
import { SearchBar } from "../searches/SearchBar.tsx";
import { FilterBar, type FilterBarProps } from "./FilterBar.tsx";

/** All that narrows the list: the filters, and the searches kept of them. */
export function Controls({ filters, onChange, nearby, onNearby, communities, interests }: FilterBarProps) {
  return (
    <Stack spacing={4}>
      <FilterBar
        filters={filters}
        onChange={onChange}
        nearby={nearby}
        onNearby={onNearby}
        communities={communities}
        interests={interests}
      />
      <SearchBar filters={filters} nearby={nearby} onChange={onChange} onNearby={onNearby} />
    </Stack>
  );
}
