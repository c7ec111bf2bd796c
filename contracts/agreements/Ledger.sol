// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.29;

import {EIP712} from "@openzeppelin/contracts/utils/cryptography/EIP712.sol";

import {IAgreements} from "../interfaces/IAgreements.sol";
import {Payouts} from "./Payouts.sol";
import {TermsHash} from "./TermsHash.sol";
import {TermsRules} from "./TermsRules.sol";

/// @title Ledger
/// @notice Where every agreement stands: what is stored of it, how it is read, and how it closes.
abstract contract Ledger is Payouts, EIP712 {
    /// @dev What moves, and what must be known without the terms.
    /// Slot 0: payer, state, flags, category, ruling, deadline (248 bits).
    /// Slot 1: provider, remaining (256 bits). Closing doesn't touch it: what a closed agreement holds is nothing.
    struct Agreement {
        address payer;
        State state;
        uint8 flags;
        uint16 category;
        // Once ruled: the ruling. Before, in a dispute: the number of choices, for the arbitrator brings no terms.
        uint16 ruling;
        // Unix seconds. Delivered: the end of the review window. Disputed: the last moment for a ruling.
        uint40 deadline;
        address provider;
        uint96 remaining;
    }

    /// @dev Bits of an agreement's flags. Both sides agreed.
    uint8 internal constant BOUND = 1;
    uint8 internal constant PROPOSED_BY_PAYER = 2;
    /// @dev Something was released, so that what remains isn't the terms' total.
    uint8 internal constant PARTED = 4;
    uint8 internal constant DISPUTED_BY_PAYER = 8;
    uint8 internal constant RULED = 16;

    mapping(bytes32 id => Agreement agreement) internal _agreements;

    /// @inheritdoc IAgreements
    function idOf(Terms calldata terms) public view override returns (bytes32) {
        return _hashTypedDataV4(TermsHash.hash(terms));
    }

    /// @inheritdoc IAgreements
    function stateOf(bytes32 id) external view override returns (State) {
        return _agreements[id].state;
    }

    /// @inheritdoc IAgreements
    function partiesOf(bytes32 id) external view override returns (address payer, address provider) {
        return (_agreements[id].payer, _agreements[id].provider);
    }

    /// @inheritdoc IAgreements
    function isReviewable(bytes32 id) external view override returns (bool) {
        return _agreements[id].state == State.Closed && _has(_agreements[id], BOUND);
    }

    /// @inheritdoc IAgreements
    function categoryOf(bytes32 id) external view override returns (uint16) {
        return _agreements[id].category;
    }

    /// @inheritdoc IAgreements
    function remainingOf(bytes32 id) external view override returns (uint256) {
        return _agreements[id].state == State.Closed ? 0 : _held(_agreements[id]);
    }

    /// @dev Comes last, for it pays.
    function _close(
        bytes32 id,
        Agreement storage agreement,
        Terms calldata terms,
        Action action,
        uint256 toProvider,
        uint256 toPayer
    ) internal {
        // Effect:
        agreement.state = State.Closed;

        // Log the event.
        emit Moved(id, action, msg.sender, State.Closed, toProvider, toPayer);

        // Interaction:
        _pay(id, terms.token, terms.provider, toProvider);
        _pay(id, terms.token, terms.payer, toPayer);
    }

    function _inState(
        Terms calldata terms,
        State needed
    ) internal view returns (bytes32 id, Agreement storage agreement) {
        id = idOf(terms);
        agreement = _agreements[id];
        if (agreement.state != needed) revert Agreements_WrongState(id, agreement.state);
    }

    /// @dev Agreed, neither closed nor in a dispute.
    function _running(
        Terms calldata terms
    ) internal view returns (bytes32 id, Agreement storage agreement, State state) {
        id = idOf(terms);
        agreement = _agreements[id];
        state = agreement.state;
        if (state != State.Active && state != State.Delivered) revert Agreements_WrongState(id, state);
    }

    function _has(Agreement storage agreement, uint8 flag) internal view returns (bool) {
        return agreement.flags & flag != 0;
    }

    /// @dev What a live agreement holds: nothing as long as the payer only was asked.
    function _held(Agreement storage agreement) internal view returns (uint256) {
        return _has(agreement, BOUND | PROPOSED_BY_PAYER) ? agreement.remaining : 0;
    }

    /// @dev What an accepted agreement holds. The terms tell it as long as nothing was released, which spares a slot.
    function _remaining(Agreement storage agreement, Terms calldata terms) internal view returns (uint256) {
        return _has(agreement, PARTED) ? agreement.remaining : TermsRules.totalOf(terms);
    }

    function _checkParty(bytes32 id, Terms calldata terms) internal view {
        if (msg.sender != terms.payer && msg.sender != terms.provider) {
            revert Agreements_NotParty(id, msg.sender);
        }
    }

    /// @dev Check before: the caller is a party.
    function _otherParty(Terms calldata terms) internal view returns (address) {
        return msg.sender == terms.payer ? terms.provider : terms.payer;
    }

    /// @dev The last second still counts.
    function _checkUntil(bytes32 id, uint256 until) internal view {
        if (block.timestamp > until) revert Agreements_TooLate(id, until, block.timestamp);
    }

    function _checkAfter(bytes32 id, uint256 time) internal view {
        if (block.timestamp <= time) revert Agreements_TooEarly(id, time + 1, block.timestamp);
    }
}
