// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.29;

import {EIP712} from "@openzeppelin/contracts/utils/cryptography/EIP712.sol";
import {IAgreements} from "../interfaces/IAgreements.sol";
import {Payouts} from "./Payouts.sol";
import {TermsCheck} from "./TermsCheck.sol";
import {TermsHash} from "./TermsHash.sol";

/// @title Agreements
/// @notice The escrow; all that it promises stands in its interface.
contract Agreements is IAgreements, EIP712, Payouts {
    using TermsHash for Terms;
    using TermsCheck for Terms;

    uint256 private constant CATEGORY_SHIFT = 240;

    struct Agreement {
        // Slot 0: payer (20 bytes), remaining (12 bytes), what escrow still holds.
        address payer;
        uint96 remaining;
        // Slot 1: provider (20 bytes), state (1), payerProposed (1), bound (1), since (5), category (2).
        address provider;
        State state;
        bool payerProposed;
        // Whether both sides ever were bound: it was Active once.
        bool bound;
        // When the present state began, Unix seconds.
        uint40 since;
        uint16 category;
    }

    /// @dev One slot: by (20 bytes), toProvider (12 bytes).
    struct Settlement {
        address by;
        uint96 toProvider;
    }

    mapping(bytes32 id => Agreement) private _agreements;
    mapping(bytes32 id => Settlement) private _settlements;

    constructor() EIP712("Myceliary Agreements", "1") {}

    /// @inheritdoc IAgreements
    function propose(Terms calldata terms) external payable override returns (bytes32 id) {
        // Check
        id = idOf(terms);
        if (_agreements[id].state != State.None) revert Agreements_AlreadyExists(id);
        bool byPayer = _requireParty(id, terms);
        uint256 total = terms.check();
        _requireValue(byPayer ? total : 0);
        // Effect
        _agreements[id] = Agreement({
            payer: terms.payer,
            remaining: byPayer ? uint96(total) : 0,
            provider: terms.provider,
            state: State.Proposed,
            payerProposed: byPayer,
            bound: false,
            since: uint40(block.timestamp),
            category: uint16(terms.listing >> CATEGORY_SHIFT)
        });
        // Log the events.
        _record(id, terms);
        emit Moved(id, Action.Propose, msg.sender, State.Proposed, 0, 0);
    }

    /// @inheritdoc IAgreements
    function accept(Terms calldata terms) external payable override {
        // Check
        (bytes32 id, Agreement storage agreement) = _in(terms, State.Proposed);
        bool byPayer = msg.sender == terms.payer;
        if (msg.sender != (agreement.payerProposed ? terms.provider : terms.payer)) {
            revert Agreements_NotCounterparty(id, msg.sender);
        }
        _requireUntil(id, terms.acceptBy);
        uint256 total = _totalOf(terms);
        _requireValue(byPayer ? total : 0);
        // Effect
        if (byPayer) agreement.remaining = uint96(total);
        agreement.bound = true;
        _move(id, agreement, Action.Accept, State.Active, 0, 0);
    }

    /// @inheritdoc IAgreements
    function cancel(Terms calldata terms) external override {
        // Check
        (bytes32 id, Agreement storage agreement) = _in(terms, State.Proposed);
        if (msg.sender != (agreement.payerProposed ? terms.payer : terms.provider)) {
            revert Agreements_NotProposer(id, msg.sender);
        }
        _close(id, agreement, Action.Cancel, 0);
    }

    /// @inheritdoc IAgreements
    function expire(Terms calldata terms) external override {
        // Check
        (bytes32 id, Agreement storage agreement) = _in(terms, State.Proposed);
        _requireAfter(id, terms.acceptBy);
        _close(id, agreement, Action.Expire, 0);
    }

    /// @inheritdoc IAgreements
    function deliver(Terms calldata terms) external override {
        // Check
        (bytes32 id, Agreement storage agreement) = _in(terms, State.Active);
        _requireProvider(id, terms);
        _requireUntil(id, terms.deliverBy);
        // Effect
        _move(id, agreement, Action.Deliver, State.Delivered, 0, 0);
    }

    /// @inheritdoc IAgreements
    function release(Terms calldata terms, uint256 amount) external override {
        // Check
        (bytes32 id, Agreement storage agreement) = _inActiveOrDelivered(terms);
        if (msg.sender != terms.payer) revert Agreements_NotPayer(id, msg.sender);
        uint256 remaining = agreement.remaining;
        if (amount > remaining) revert Agreements_AmountExceedsRemaining(amount, remaining);
        if (amount == remaining) {
            _close(id, agreement, Action.Release, amount);
            return;
        }
        if (amount == 0) revert Agreements_ReleaseZero();
        // Effect
        agreement.remaining = uint96(remaining - amount);
        emit Moved(id, Action.Release, msg.sender, agreement.state, amount, 0);
        // Interaction
        _payOut(id, terms.provider, amount);
    }

    /// @inheritdoc IAgreements
    function refund(Terms calldata terms) external override {
        // Check
        (bytes32 id, Agreement storage agreement) = _in(terms, State.Active);
        _requireProvider(id, terms);
        _close(id, agreement, Action.Refund, 0);
    }

    /// @inheritdoc IAgreements
    function proposeSettlement(Terms calldata terms, uint256 toProvider) external override {
        // Check
        (bytes32 id, Agreement storage agreement) = _inActiveOrDelivered(terms);
        _requireParty(id, terms);
        if (toProvider > agreement.remaining) {
            revert Agreements_AmountExceedsRemaining(toProvider, agreement.remaining);
        }
        // Effect
        _settlements[id] = Settlement({by: msg.sender, toProvider: uint96(toProvider)});
        emit SettlementProposed(id, msg.sender, toProvider);
    }

    /// @inheritdoc IAgreements
    function acceptSettlement(Terms calldata terms, uint256 toProvider) external override {
        // Check
        (bytes32 id, Agreement storage agreement) = _inActiveOrDelivered(terms);
        bool byPayer = _requireParty(id, terms);
        Settlement memory settlement = _settlements[id];
        if (settlement.by != (byPayer ? terms.provider : terms.payer)) {
            revert Agreements_NotCounterparty(id, msg.sender);
        }
        if (settlement.toProvider != toProvider) {
            revert Agreements_SettlementMismatch(id, toProvider, settlement.toProvider);
        }
        if (toProvider > agreement.remaining) {
            revert Agreements_AmountExceedsRemaining(toProvider, agreement.remaining);
        }
        // Effect
        delete _settlements[id];
        _close(id, agreement, Action.Settle, toProvider);
    }

    /// @inheritdoc IAgreements
    function reclaim(Terms calldata terms) external override {
        // Check
        (bytes32 id, Agreement storage agreement) = _in(terms, State.Active);
        _requireAfter(id, terms.deliverBy);
        _close(id, agreement, Action.Reclaim, 0);
    }

    /// @inheritdoc IAgreements
    function releaseAfterReview(Terms calldata terms) external override {
        // Check
        (bytes32 id, Agreement storage agreement) = _in(terms, State.Delivered);
        _requireAfter(id, uint256(agreement.since) + terms.reviewWindow);
        _close(id, agreement, Action.ReleaseAfterReview, agreement.remaining);
    }

    /// @inheritdoc IAgreements
    function idOf(Terms calldata terms) public view override returns (bytes32) {
        return _hashTypedDataV4(terms.hash());
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
        return _agreements[id].remaining;
    }

    /// @dev Effect, then interaction: closes, gives `toProvider` to the provider and what is left to the payer.
    function _close(bytes32 id, Agreement storage agreement, Action action, uint256 toProvider) private {
        uint256 toPayer = agreement.remaining - toProvider;
        address payer = agreement.payer;
        address provider = agreement.provider;
        // Effect
        agreement.remaining = 0;
        _move(id, agreement, action, State.Closed, toProvider, toPayer);
        // Interaction
        _payOut(id, provider, toProvider);
        _payOut(id, payer, toPayer);
    }

    function _move(
        bytes32 id,
        Agreement storage agreement,
        Action action,
        State to,
        uint256 toProvider,
        uint256 toPayer
    ) private {
        agreement.state = to;
        agreement.since = uint40(block.timestamp);
        emit Moved(id, action, msg.sender, to, toProvider, toPayer);
    }

    function _in(Terms calldata terms, State state) private view returns (bytes32 id, Agreement storage agreement) {
        id = idOf(terms);
        agreement = _agreements[id];
        if (agreement.state != state) revert Agreements_WrongState(id, agreement.state);
    }

    function _inActiveOrDelivered(Terms calldata terms)
        private
        view
        returns (bytes32 id, Agreement storage agreement)
    {
        id = idOf(terms);
        agreement = _agreements[id];
        State state = agreement.state;
        if (state != State.Active && state != State.Delivered) revert Agreements_WrongState(id, state);
    }

    function _requireParty(bytes32 id, Terms calldata terms) private view returns (bool isPayer) {
        isPayer = msg.sender == terms.payer;
        if (!isPayer && msg.sender != terms.provider) revert Agreements_NotParty(id, msg.sender);
    }

    function _requireProvider(bytes32 id, Terms calldata terms) private view {
        if (msg.sender != terms.provider) revert Agreements_NotProvider(id, msg.sender);
    }

    function _requireValue(uint256 needed) private view {
        if (msg.value != needed) revert Agreements_WrongValue(msg.value, needed);
    }

    function _requireUntil(bytes32 id, uint256 until) private view {
        if (block.timestamp > until) revert Agreements_TooLate(id, until, block.timestamp);
    }

    function _requireAfter(bytes32 id, uint256 until) private view {
        if (block.timestamp <= until) revert Agreements_TooEarly(id, until + 1, block.timestamp);
    }

    /// @dev The sum was checked when the terms were recorded.
    function _totalOf(Terms calldata terms) private pure returns (uint256 total) {
        for (uint256 i = 0; i < terms.amounts.length; ++i) total += terms.amounts[i];
    }

    function _record(bytes32 id, Terms calldata terms) private {
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
}
