// SPDX-License-Identifier: MIT
pragma solidity ^0.8.24;

import {IArbitrator} from "./IArbitrator.sol";

/// @title IArbitrable
/// @notice ERC-792: a contract whose disputes an arbitrator rules.
interface IArbitrable {
    /// @notice A ruling was received.
    /// @param arbitrator Who ruled.
    /// @param disputeID The dispute, as the arbitrator counts them.
    /// @param ruling 1 to the number of choices, or 0 for refused to rule.
    event Ruling(IArbitrator indexed arbitrator, uint256 indexed disputeID, uint256 ruling);

    /// @notice The arbitrator, and nobody else, gives its ruling.
    /// @param disputeID The dispute, as {IArbitrator.createDispute} returned it.
    /// @param ruling 1 to the number of choices, or 0 for refused to rule.
    function rule(uint256 disputeID, uint256 ruling) external;
}
