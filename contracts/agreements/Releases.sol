// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.29;

import {IAgreements} from "../interfaces/IAgreements.sol";
import {Ledger} from "./Ledger.sol";

/// @title Releases
/// @notice The usual ways through an agreement: delivered, released, given back, and what time does by itself.
abstract contract Releases is Ledger {
    /// @inheritdoc IAgreements
    function deliver(Terms calldata terms) external override {
        // Check:
        (bytes32 id, Agreement storage agreement) = _inState(terms, State.Active);
        _checkProvider(id, terms);
        _checkUntil(id, terms.deliverBy);

        // Effect: 40 bits of seconds last for 34,000 years.
        agreement.state = State.Delivered;
        agreement.deadline = uint40(block.timestamp + terms.reviewWindow);

        // Log the event.
        emit Moved(id, Action.Deliver, msg.sender, State.Delivered, 0, 0);
    }

    /// @inheritdoc IAgreements
    function release(Terms calldata terms, uint256 amount) external override {
        // Check:
        (bytes32 id, Agreement storage agreement, State state) = _running(terms);
        if (msg.sender != terms.payer) revert Agreements_NotPayer(id, msg.sender);
        uint256 remaining = _remaining(agreement, terms);
        if (amount > remaining) revert Agreements_AmountExceedsRemaining(amount, remaining);
        if (amount == remaining) {
            // Effect, log, interaction:
            _close(id, agreement, terms, Action.Release, amount, 0);
            return;
        }
        if (amount == 0) revert Agreements_ReleaseZero();

        // Effect: safe, for what remains fits into 96 bits and gets less.
        agreement.flags |= PARTED;
        agreement.remaining = uint96(remaining - amount);

        // Log the event.
        emit Moved(id, Action.Release, msg.sender, state, amount, 0);

        // Interaction:
        _pay(id, terms.token, terms.provider, amount);
    }

    /// @inheritdoc IAgreements
    function refund(Terms calldata terms) external override {
        // Check:
        (bytes32 id, Agreement storage agreement, ) = _running(terms);
        _checkProvider(id, terms);

        // Effect, log, interaction:
        _close(id, agreement, terms, Action.Refund, 0, _remaining(agreement, terms));
    }

    /// @inheritdoc IAgreements
    function reclaim(Terms calldata terms) external override {
        // Check:
        (bytes32 id, Agreement storage agreement) = _inState(terms, State.Active);
        _checkAfter(id, terms.deliverBy);

        // Effect, log, interaction:
        _close(id, agreement, terms, Action.Reclaim, 0, _remaining(agreement, terms));
    }

    /// @inheritdoc IAgreements
    function releaseAfterReview(Terms calldata terms) external override {
        // Check:
        (bytes32 id, Agreement storage agreement) = _inState(terms, State.Delivered);
        _checkAfter(id, agreement.deadline);

        // Effect, log, interaction:
        _close(id, agreement, terms, Action.ReleaseAfterReview, _remaining(agreement, terms), 0);
    }

    function _checkProvider(bytes32 id, Terms calldata terms) private view {
        if (msg.sender != terms.provider) revert Agreements_NotProvider(id, msg.sender);
    }
}
