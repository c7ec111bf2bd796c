// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.29;

import {IArbitrable} from "../interfaces/IArbitrable.sol";
import {IArbitrator} from "../interfaces/IArbitrator.sol";
import {IDisputeSource} from "../interfaces/IDisputeSource.sol";
import {IDisputeWithdrawal} from "../interfaces/IDisputeWithdrawal.sol";

/// @title ArbitrableMock
/// @notice For tests: two parties in dispute, and what was ruled.
contract ArbitrableMock is IArbitrable, IDisputeSource {
    struct Affair {
        address raiser;
        address other;
        bool open;
        bool ruled;
        uint256 ruling;
    }

    mapping(address arbitrator => mapping(uint256 disputeID => Affair affair)) public affairs;

    error ArbitrableMock_NotOpen(address arbitrator, uint256 disputeID);

    /// @notice The caller raises a dispute with `other`, and pays for it.
    function raise(IArbitrator arbitrator, address other, uint256 choices, bytes calldata extraData) external payable {
        uint256 disputeID = arbitrator.createDispute{value: msg.value}(choices, extraData);
        affairs[address(arbitrator)][disputeID] = Affair(msg.sender, other, true, false, 0);
    }

    /// @notice The parties came to terms. Doesn't tell the arbitrator.
    function close(address arbitrator, uint256 disputeID) public {
        affairs[arbitrator][disputeID].open = false;
    }

    /// @notice The parties came to terms, and the arbitrator is told.
    function settle(address arbitrator, uint256 disputeID) external {
        close(arbitrator, disputeID);
        IDisputeWithdrawal(arbitrator).disputeWithdrawn(disputeID);
    }

    /// @inheritdoc IArbitrable
    function rule(uint256 disputeID, uint256 ruling) external virtual override {
        Affair storage affair = affairs[msg.sender][disputeID];
        if (!affair.open) revert ArbitrableMock_NotOpen(msg.sender, disputeID);
        (affair.open, affair.ruled, affair.ruling) = (false, true, ruling);
        emit Ruling(IArbitrator(msg.sender), disputeID, ruling);
    }

    /// @inheritdoc IDisputeSource
    function partiesOfDispute(
        address arbitrator,
        uint256 disputeID
    ) external view virtual override returns (address raiser, address other, bool open) {
        Affair storage affair = affairs[arbitrator][disputeID];
        return (affair.raiser, affair.other, affair.open);
    }
}
