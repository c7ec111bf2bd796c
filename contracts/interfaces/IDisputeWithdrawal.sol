// SPDX-License-Identifier: MIT
pragma solidity ^0.8.24;

/// @title IDisputeWithdrawal
/// @notice For an arbitrator that wants to know when a dispute of its ended without it. Optional: who raises disputes
/// calls it with capped gas and goes on when it fails.
interface IDisputeWithdrawal {
    /// @notice The caller's dispute was settled by its parties, or split because no ruling came in time.
    /// @param disputeID The dispute, as {IArbitrator.createDispute} returned it.
    function disputeWithdrawn(uint256 disputeID) external;
}
