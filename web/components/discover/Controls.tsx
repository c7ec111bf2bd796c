"use client";

import Stack from "@mui/material/Stack";
import { memo } from "react";
import { SearchBar } from "../searches/SearchBar.tsx";
import { FilterBar, type FilterBarProps } from "./FilterBar.tsx";
import { useOnShown } from "./useOnShown.ts";

interface ControlsProps extends FilterBarProps {
  onShown: () => void;
}

/** All that narrows the list: the filters, and the searches kept of them. */
export const Controls = memo(function Controls(props: ControlsProps) {
  const { filters, onChange, nearby, onNearby, communities, interests, onShown } = props;
  useOnShown(onShown);
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
});
