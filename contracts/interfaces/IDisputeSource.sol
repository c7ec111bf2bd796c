// SPDX-License-Identifier: MIT
pragma solidity ^0.8.24;

/// @title IDisputeSource
/// @notice What an arbitrable tells its arbitrator of a dispute.
interface IDisputeSource {
    /// @return raiser The party that raised the dispute, and paid for it; zero for an unknown dispute.
    /// @return other The other party; zero for an unknown dispute.
    /// @return open False once what is disputed is closed.
    function partiesOfDispute(
        address arbitrator,
        uint256 disputeID
    ) external view returns (address raiser, address other, bool open);
}
