// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.29;

import {Decay} from "../reputation/Decay.sol";

/// @title DecayHarness
/// @notice For tests: lets them ask the library about many moments at once.
contract DecayHarness {
    function factors(uint256[] calldata elapsed, uint256 halfLife) external pure returns (uint256[] memory left) {
        left = new uint256[](elapsed.length);
        for (uint256 i = 0; i < elapsed.length; ++i) left[i] = Decay.factor(elapsed[i], halfLife);
    }
}
