// SPDX-License-Identifier: MIT
pragma solidity ^0.8.24;

/// @title IDisputeWithdrawal
/// @notice An arbitrator that wants to know when a dispute of its ended without it: settled, or split because it was
/// silent. Optional: who calls it caps its gas and ignores its failure.
interface IDisputeWithdrawal {
    function disputeWithdrawn(uint256 disputeID) external;
}
