// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.29;

import {TimelockController} from "@openzeppelin/contracts/governance/TimelockController.sol";

/// @title TimelockFactory
/// @notice Makes timelocks for {GovernorFactory}, whose code has no room for theirs beside the governor's.
contract TimelockFactory {
    /// @notice Makes a timelock in which nobody may propose or cancel yet and anyone may execute. The caller is its admin and
    /// renounces that when it has set it up.
    /// @param delay Seconds from scheduling to execution.
    function create(uint256 delay) external returns (TimelockController) {
        address[] memory nobody = new address[](0);
        // To the zero address: to everyone.
        address[] memory everyone = new address[](1);
        return new TimelockController(delay, nobody, everyone, msg.sender);
    }
}
