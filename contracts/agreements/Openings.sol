// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.29;

import {IAgreements} from "../interfaces/IAgreements.sol";
import {Tokens} from "../libraries/Tokens.sol";
import {Deposits} from "./Deposits.sol";
import {Ledger} from "./Ledger.sol";
import {Signatures} from "./Signatures.sol";
import {TermsLog} from "./TermsLog.sol";
import {TermsRules} from "./TermsRules.sol";

/// @title Openings
/// @notice How two members come to be bound, in two steps or in one, and how they don't.
abstract contract Openings is Ledger, Deposits {
    /// @inheritdoc IAgreements
    function propose(Terms calldata terms) external payable override returns (bytes32 id) {
        return _propose(terms);
    }

    /// @inheritdoc IAgreements
    function proposeWithPermit(Terms calldata terms, Permit calldata permit) external override returns (bytes32 id) {
        _permit(terms, permit);
        return _propose(terms);
    }

    /// @inheritdoc IAgreements
    function accept(Terms calldata terms) external payable override {
        _accept(terms);
    }

    /// @inheritdoc IAgreements
    function acceptWithPermit(Terms calldata terms, Permit calldata permit) external override {
        _permit(terms, permit);
        _accept(terms);
    }

    /// @inheritdoc IAgreements
    function open(Terms calldata terms, bytes calldata signature) external payable override returns (bytes32 id) {
        return _open(terms, signature);
    }

    /// @inheritdoc IAgreements
    function openWithPermit(
        Terms calldata terms,
        bytes calldata signature,
        Permit calldata permit
    ) external override returns (bytes32 id) {
        _permit(terms, permit);
        return _open(terms, signature);
    }

    /// @inheritdoc IAgreements
    function revoke(Terms calldata terms) external override {
        // Check:
        (bytes32 id, Agreement storage agreement) = _inState(terms, State.None);
        _checkParty(id, terms);

        // Effect, log: nobody was bound and nothing is held.
        agreement.state = State.Closed;
        emit Moved(id, Action.Revoke, msg.sender, State.Closed, 0, 0);
    }

    /// @inheritdoc IAgreements
    function cancel(Terms calldata terms) external override {
        // Check:
        (bytes32 id, Agreement storage agreement) = _inState(terms, State.Proposed);
        if (msg.sender != (_has(agreement, PROPOSED_BY_PAYER) ? terms.payer : terms.provider)) {
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

    function _propose(Terms calldata terms) private returns (bytes32 id) {
        // Check:
        id = _new(terms);
        uint96 total = TermsRules.check(terms);
        bool byPayer = msg.sender == terms.payer;
        uint256 due = byPayer ? total : 0;
        _checkValue(terms.token, due);

        // Effect, log the events.
        _record(id, terms, State.Proposed, byPayer ? PROPOSED_BY_PAYER : 0, total);
        emit Moved(id, Action.Propose, msg.sender, State.Proposed, 0, 0);

        // Interaction:
        _deposit(terms.token, terms.payer, due);
    }

    function _accept(Terms calldata terms) private {
        // Check:
        (bytes32 id, Agreement storage agreement) = _inState(terms, State.Proposed);
        bool byPayer = !_has(agreement, PROPOSED_BY_PAYER);
        if (msg.sender != (byPayer ? terms.payer : terms.provider)) {
            revert Agreements_NotCounterparty(id, msg.sender);
        }
        _checkUntil(id, terms.acceptBy);
        uint256 due = byPayer ? agreement.remaining : 0;
        _checkValue(terms.token, due);

        // Effect:
        agreement.state = State.Active;
        agreement.flags |= BOUND;

        // Log the event.
        emit Moved(id, Action.Accept, msg.sender, State.Active, 0, 0);

        // Interaction:
        _deposit(terms.token, terms.payer, due);
    }

    function _open(Terms calldata terms, bytes calldata signature) private returns (bytes32 id) {
        // Check:
        id = _new(terms);
        uint96 total = TermsRules.check(terms);
        // Only the payer can bring native currency along; its signature alone can't.
        if (terms.token == Tokens.NATIVE && msg.sender != terms.payer) revert Agreements_NotPayer(id, msg.sender);
        _checkValue(terms.token, total);
        address signer = _otherParty(terms);
        if (!Signatures.isValid(signer, id, signature)) revert Agreements_SignatureInvalid(id, signer);

        // Effect, log the events.
        _record(id, terms, State.Active, BOUND, total);
        emit Moved(id, Action.Open, msg.sender, State.Active, 0, 0);

        // Interaction:
        _deposit(terms.token, terms.payer, total);
    }

    /// @dev Check: terms that nobody used, called by a party.
    function _new(Terms calldata terms) private view returns (bytes32 id) {
        id = idOf(terms);
        if (_agreements[id].state != State.None) revert Agreements_AlreadyExists(id);
        _checkParty(id, terms);
    }

    /// @dev Effect, and the event with all terms. The fields left out are zero in a new agreement.
    function _record(bytes32 id, Terms calldata terms, State state, uint8 flags, uint96 total) private {
        Agreement storage agreement = _agreements[id];
        address payer = terms.payer;
        uint16 category = TermsRules.categoryOf(terms);
        address provider = terms.provider;
        agreement.payer = payer;
        agreement.state = state;
        agreement.flags = flags;
        agreement.category = category;
        agreement.provider = provider;
        agreement.remaining = total;
        TermsLog.record(id, terms);
    }
}
