// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.29;

import {Cells} from "../libraries/Cells.sol";

/// @title CellsHarness
/// @notice For tests: lets them ask the library about many cells at once.
contract CellsHarness {
    function areValid(uint64[] calldata cells) external pure returns (bool[] memory valid) {
        valid = new bool[](cells.length);
        for (uint256 i = 0; i < cells.length; ++i) valid[i] = Cells.isValid(cells[i]);
    }
}
