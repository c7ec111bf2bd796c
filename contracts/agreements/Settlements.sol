// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.29;

import {IAgreements} from "../interfaces/IAgreements.sol";
import {Disputes} from "./Disputes.sol";
import {Shares} from "./Shares.sol";
import {Signatures} from "./Signatures.sol";

/// @title Settlements
/// @notice Any split that both sides want, at any moment until a ruling; it ends a dispute.
abstract contract Settlements is Disputes {
    bytes32 private constant SETTLEMENT_TYPE_HASH = keccak256(
        "Settlement(bytes32 id,uint256 toProvider,uint256 ofRemaining,uint256 validUntil)"
    );

    /// @dev One slot. Says of how much it is a split, for a release in part changes that.
    struct Settlement {
        bool proposed;
        bool byPayer;
        uint96 toProvider;
        uint96 ofRemaining;
    }

    mapping(bytes32 id => Settlement settlement) private _settlements;

    /// @inheritdoc IAgreements
    function proposeSettlement(Terms calldata terms, uint256 toProvider) external override {
        // Check:
        (bytes32 id, , uint256 remaining) = _divisible(terms, toProvider);

        // Effect: safe, for what remains fits into 96 bits.
        _settlements[id] = Settlement(true, msg.sender == terms.payer, uint96(toProvider), uint96(remaining));

        // Log the event.
        emit SettlementProposed(id, msg.sender, toProvider);
    }

    /// @inheritdoc IAgreements
    function acceptSettlement(Terms calldata terms, uint256 toProvider) external override {
        // Check:
        (bytes32 id, Agreement storage agreement, uint256 remaining) = _divisible(terms, toProvider);
        Settlement memory settlement = _settlements[id];
        if (!settlement.proposed) revert Agreements_NoSettlementProposed(id);
        if (settlement.byPayer == (msg.sender == terms.payer)) {
            revert Agreements_NotCounterparty(id, msg.sender);
        }
        if (toProvider != settlement.toProvider) {
            revert Agreements_SettlementMismatch(id, toProvider, settlement.toProvider);
        }
        if (remaining != settlement.ofRemaining) {
            revert Agreements_SettlementOutdated(id, settlement.ofRemaining, remaining);
        }

        // Effect, log, interaction:
        _settle(id, agreement, terms, remaining, toProvider);
    }

    /// @inheritdoc IAgreements
    function settle(
        Terms calldata terms,
        uint256 toProvider,
        uint256 validUntil,
        bytes calldata signature
    ) external override {
        // Check:
        (bytes32 id, Agreement storage agreement, uint256 remaining) = _divisible(terms, toProvider);
        _checkUntil(id, validUntil);
        address signer = _otherParty(terms);
        bytes32 digest = _hashTypedDataV4(
            keccak256(abi.encode(SETTLEMENT_TYPE_HASH, id, toProvider, remaining, validUntil))
        );
        if (!Signatures.isValid(signer, digest, signature)) revert Agreements_SignatureInvalid(id, signer);

        // Effect, log, interaction:
        _settle(id, agreement, terms, remaining, toProvider);
    }

    function _settle(
        bytes32 id,
        Agreement storage agreement,
        Terms calldata terms,
        uint256 remaining,
        uint256 agreed
    ) private {
        bool disputed = agreement.state == State.Disputed;
        (uint256 toProvider, uint256 toPayer) = Shares.settled(remaining, agreed);
        _close(id, agreement, terms, Action.Settle, toProvider, toPayer);
        if (disputed) _withdrawDispute(id, terms.arbitrator);
    }

    /// @dev Check: a party wants a split that is possible, of an agreement that is live and not ruled.
    function _divisible(
        Terms calldata terms,
        uint256 toProvider
    ) private view returns (bytes32 id, Agreement storage agreement, uint256 remaining) {
        id = idOf(terms);
        agreement = _agreements[id];
        State state = agreement.state;
        if (state != State.Active && state != State.Delivered && state != State.Disputed) {
            revert Agreements_WrongState(id, state);
        }
        _checkParty(id, terms);
        _checkUnruled(id, agreement);
        remaining = _remaining(agreement, terms);
        if (toProvider > remaining) revert Agreements_AmountExceedsRemaining(toProvider, remaining);
    }
}
