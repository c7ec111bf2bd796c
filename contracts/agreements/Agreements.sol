// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.29;

import {EIP712} from "@openzeppelin/contracts/utils/cryptography/EIP712.sol";

import {IAgreements} from "../interfaces/IAgreements.sol";
import {Payouts} from "./Payouts.sol";
import {TermsHash} from "./TermsHash.sol";
import {TermsRules} from "./TermsRules.sol";

/// @title Agreements
/// @notice See the documentation in {IAgreements}.
/// @dev Immutable, without owner or fee. In each transition: who and when are checked, then the state is written, then
/// the event is logged, and money leaves last. That order is what keeps a receiver that calls back harmless.
contract Agreements is Payouts, EIP712 {
    /// @dev What moves, and what must be known without the terms.
    /// Slot 0: payer, state, proposerIsPayer, bound, parted, category, reviewBy (248 bits).
    /// Slot 1: provider, remaining (256 bits). Closing doesn't touch it: what a closed agreement holds is nothing.
    struct Agreement {
        address payer;
        State state;
        bool proposerIsPayer;
        // Both sides accepted.
        bool bound;
        // Something was released, so that what remains isn't the terms' total.
        bool parted;
        uint16 category;
        // Unix seconds; 0 until delivered.
        uint40 reviewBy;
        address provider;
        uint96 remaining;
    }

    /// @dev One slot. Says of how much it is a split, for a release in part changes that.
    struct Settlement {
        bool proposed;
        bool byPayer;
        uint96 toProvider;
        uint96 ofRemaining;
    }

    mapping(bytes32 id => Agreement agreement) private _agreements;
    mapping(bytes32 id => Settlement settlement) private _settlements;

    constructor() EIP712("Myceliary Agreements", "1") {}

    /// @inheritdoc IAgreements
    function propose(Terms calldata terms) external payable override returns (bytes32 id) {
        // Check:
        id = idOf(terms);
        if (_agreements[id].state != State.None) revert Agreements_AlreadyExists(id);
        _checkParty(id, terms);
        TermsRules.check(terms);
        bool byPayer = msg.sender == terms.payer;
        uint96 total = TermsRules.totalOf(terms);
        _checkValue(byPayer ? total : 0);

        // Effect:
        _agreements[id] = Agreement({
            payer: terms.payer,
            state: State.Proposed,
            proposerIsPayer: byPayer,
            bound: false,
            parted: false,
            category: TermsRules.categoryOf(terms),
            reviewBy: 0,
            provider: terms.provider,
            remaining: total
        });

        // Log the events.
        _emitTerms(id, terms);
        emit Moved(id, Action.Propose, msg.sender, State.Proposed, 0, 0);
    }

    /// @inheritdoc IAgreements
    function accept(Terms calldata terms) external payable override {
        // Check:
        (bytes32 id, Agreement storage agreement) = _inState(terms, State.Proposed);
        bool proposerIsPayer = agreement.proposerIsPayer;
        if (msg.sender != (proposerIsPayer ? terms.provider : terms.payer)) {
            revert Agreements_NotCounterparty(id, msg.sender);
        }
        _checkUntil(id, terms.acceptBy);
        _checkValue(proposerIsPayer ? 0 : agreement.remaining);

        // Effect:
        agreement.state = State.Active;
        agreement.bound = true;

        // Log the event.
        emit Moved(id, Action.Accept, msg.sender, State.Active, 0, 0);
    }

    /// @inheritdoc IAgreements
    function cancel(Terms calldata terms) external override {
        // Check:
        (bytes32 id, Agreement storage agreement) = _inState(terms, State.Proposed);
        if (msg.sender != (agreement.proposerIsPayer ? terms.payer : terms.provider)) {
            revert Agreements_NotProposer(id, msg.sender);
        }

        // Effect, log, interaction:
        _close(id, agreement, terms, Action.Cancel, 0, _held(agreement));
    }

    /// @inheritdoc IAgreements
    function expire(Terms calldata terms) external override {
        // Check:
        (bytes32 id, Agreement storage agreement) = _inState(terms, State.Proposed);
        _checkAfter(id, terms.acceptBy);

        // Effect, log, interaction:
        _close(id, agreement, terms, Action.Expire, 0, _held(agreement));
    }

    /// @inheritdoc IAgreements
    function deliver(Terms calldata terms) external override {
        // Check:
        (bytes32 id, Agreement storage agreement) = _inState(terms, State.Active);
        if (msg.sender != terms.provider) revert Agreements_NotProvider(id, msg.sender);
        _checkUntil(id, terms.deliverBy);

        // Effect: 40 bits of seconds last for 34,000 years.
        agreement.state = State.Delivered;
        agreement.reviewBy = uint40(block.timestamp + terms.reviewWindow);

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
        agreement.parted = true;
        agreement.remaining = uint96(remaining - amount);

        // Log the event.
        emit Moved(id, Action.Release, msg.sender, state, amount, 0);

        // Interaction:
        _pay(id, terms.provider, amount);
    }

    /// @inheritdoc IAgreements
    function refund(Terms calldata terms) external override {
        // Check:
        (bytes32 id, Agreement storage agreement) = _inState(terms, State.Active);
        if (msg.sender != terms.provider) revert Agreements_NotProvider(id, msg.sender);

        // Effect, log, interaction:
        _close(id, agreement, terms, Action.Refund, 0, _remaining(agreement, terms));
    }

    /// @inheritdoc IAgreements
    function proposeSettlement(Terms calldata terms, uint256 toProvider) external override {
        // Check:
        (bytes32 id, Agreement storage agreement, ) = _running(terms);
        _checkParty(id, terms);
        uint256 remaining = _remaining(agreement, terms);
        if (toProvider > remaining) revert Agreements_AmountExceedsRemaining(toProvider, remaining);

        // Effect: safe, for what remains fits into 96 bits.
        _settlements[id] = Settlement(true, msg.sender == terms.payer, uint96(toProvider), uint96(remaining));

        // Log the event.
        emit SettlementProposed(id, msg.sender, toProvider);
    }

    /// @inheritdoc IAgreements
    function acceptSettlement(Terms calldata terms, uint256 toProvider) external override {
        // Check:
        (bytes32 id, Agreement storage agreement, ) = _running(terms);
        _checkParty(id, terms);
        Settlement memory settlement = _settlements[id];
        if (!settlement.proposed) revert Agreements_NoSettlementProposed(id);
        if (settlement.byPayer == (msg.sender == terms.payer)) {
            revert Agreements_NotCounterparty(id, msg.sender);
        }
        if (toProvider != settlement.toProvider) {
            revert Agreements_SettlementMismatch(id, toProvider, settlement.toProvider);
        }
        uint256 remaining = _remaining(agreement, terms);
        if (remaining != settlement.ofRemaining) {
            revert Agreements_SettlementOutdated(id, settlement.ofRemaining, remaining);
        }

        // Effect, log, interaction:
        _close(id, agreement, terms, Action.Settle, toProvider, remaining - toProvider);
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
        _checkAfter(id, agreement.reviewBy);

        // Effect, log, interaction:
        _close(id, agreement, terms, Action.ReleaseAfterReview, _remaining(agreement, terms), 0);
    }

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
        return _agreements[id].bound && _agreements[id].state == State.Closed;
    }

    /// @inheritdoc IAgreements
    function categoryOf(bytes32 id) external view override returns (uint16) {
        return _agreements[id].category;
    }

    /// @inheritdoc IAgreements
    function remainingOf(bytes32 id) external view override returns (uint256) {
        return _agreements[id].state == State.Closed ? 0 : _held(_agreements[id]);
    }

    function _close(
        bytes32 id,
        Agreement storage agreement,
        Terms calldata terms,
        Action action,
        uint256 toProvider,
        uint256 toPayer
    ) private {
        // Effect:
        agreement.state = State.Closed;

        // Log the event.
        emit Moved(id, action, msg.sender, State.Closed, toProvider, toPayer);

        // Interaction:
        _pay(id, terms.provider, toProvider);
        _pay(id, terms.payer, toPayer);
    }

    /// @dev All sixteen arguments of the event, in a function of their own for the stack's sake.
    function _emitTerms(bytes32 id, Terms calldata terms) private {
        emit TermsRecorded(
            id,
            terms.payer,
            terms.provider,
            terms.community,
            terms.listing,
            terms.token,
            terms.amounts,
            terms.acceptBy,
            terms.deliverBy,
            terms.reviewWindow,
            terms.arbitrator,
            terms.arbitratorData,
            terms.choices,
            terms.rulingWindow,
            terms.content,
            terms.salt
        );
    }

    function _inState(
        Terms calldata terms,
        State needed
    ) private view returns (bytes32 id, Agreement storage agreement) {
        id = idOf(terms);
        agreement = _agreements[id];
        if (agreement.state != needed) revert Agreements_WrongState(id, agreement.state);
    }

    /// @dev Accepted, and not yet closed.
    function _running(
        Terms calldata terms
    ) private view returns (bytes32 id, Agreement storage agreement, State state) {
        id = idOf(terms);
        agreement = _agreements[id];
        state = agreement.state;
        if (state != State.Active && state != State.Delivered) revert Agreements_WrongState(id, state);
    }

    /// @dev What a live agreement holds: nothing as long as the payer only was asked.
    function _held(Agreement storage agreement) private view returns (uint256) {
        return agreement.bound || agreement.proposerIsPayer ? agreement.remaining : 0;
    }

    /// @dev What an accepted agreement holds. The terms tell it as long as nothing was released, which spares a slot.
    function _remaining(Agreement storage agreement, Terms calldata terms) private view returns (uint256) {
        return agreement.parted ? agreement.remaining : TermsRules.totalOf(terms);
    }

    function _checkParty(bytes32 id, Terms calldata terms) private view {
        if (msg.sender != terms.payer && msg.sender != terms.provider) {
            revert Agreements_NotParty(id, msg.sender);
        }
    }

    function _checkValue(uint256 needed) private view {
        if (msg.value != needed) revert Agreements_WrongValue(msg.value, needed);
    }

    /// @dev The last second still counts.
    function _checkUntil(bytes32 id, uint256 until) private view {
        if (block.timestamp > until) revert Agreements_TooLate(id, until, block.timestamp);
    }

    function _checkAfter(bytes32 id, uint256 time) private view {
        if (block.timestamp <= time) revert Agreements_TooEarly(id, time + 1, block.timestamp);
    }
}
