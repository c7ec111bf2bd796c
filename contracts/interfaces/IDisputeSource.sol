// SPDX-License-Identifier: MIT
pragma solidity ^0.8.24;

/// @title IDisputeSource
/// @notice What an arbitrable tells its arbitrator of a dispute, so that no party is drawn as its own juror.
interface IDisputeSource {
    /// @param arbitrator Who was asked to rule; disputes are counted by each arbitrator on its own.
    /// @param disputeID The dispute, as the arbitrator counts them.
    /// @return raiser The party that raised it; zero for an unknown dispute.
    /// @return other The other party; zero for an unknown dispute.
    /// @return open Whether it still waits for a ruling or for one to be executed: false once the agreement is closed.
    function partiesOfDispute(
        address arbitrator,
        uint256 disputeID
    ) external view returns (address raiser, address other, bool open);
}
