// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.29;

import {CommunityTimelock} from "./CommunityTimelock.sol";

/// @title TimelockFactory
/// @notice Makes timelocks for {GovernorFactory}, whose code has no room for theirs beside the governor's.
contract TimelockFactory {
    /// @notice Makes a timelock in which nobody proposes yet. The caller is its admin until it renounces.
    /// @param delay Seconds from scheduling to execution.
    function create(uint256 delay) external returns (CommunityTimelock) {
        return new CommunityTimelock(delay, msg.sender);
    }
}
