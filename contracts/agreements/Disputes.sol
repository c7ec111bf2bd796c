// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.29;

import {IAgreements} from "../interfaces/IAgreements.sol";
import {IArbitrable} from "../interfaces/IArbitrable.sol";
import {IArbitrator} from "../interfaces/IArbitrator.sol";
import {IDisputeSource} from "../interfaces/IDisputeSource.sol";
import {IDisputeWithdrawal} from "../interfaces/IDisputeWithdrawal.sol";
import {Limits} from "../libraries/Limits.sol";
import {Tokens} from "../libraries/Tokens.sol";
import {Ledger} from "./Ledger.sol";
import {Shares} from "./Shares.sol";

/// @title Disputes
/// @notice What the arbitrator that both sides agreed on may do, and what happens without it.
/// @dev An arbitrator is a stranger's contract. It can give one ruling of an open dispute of its own, in time; whatever
/// else it does or fails to do, the parties can settle, and after the ruling window anyone can split evenly.
abstract contract Disputes is Ledger {
    /// @dev Gas for telling the arbitrator that its dispute ended without it.
    uint256 private constant WITHDRAWAL_GAS = 200_000;

    mapping(address arbitrator => mapping(uint256 disputeID => bytes32 id)) private _idsOfDisputes;
    mapping(bytes32 id => uint256 disputeID) private _disputes;

    /// @inheritdoc IAgreements
    function dispute(Terms calldata terms) external payable override {
        // Check:
        (bytes32 id, Agreement storage agreement, ) = _running(terms);
        _checkParty(id, terms);
        IArbitrator arbitrator = IArbitrator(terms.arbitrator);
        if (address(arbitrator) == address(0)) revert Agreements_NoArbitrator(id);
        uint256 fee = arbitrator.arbitrationCost(terms.arbitratorData);
        if (msg.value < fee) revert Agreements_FeeTooLow(msg.value, fee);

        // Effect: 40 bits of seconds last for 34,000 years.
        uint40 rulingBy = uint40(block.timestamp + terms.rulingWindow);
        agreement.state = State.Disputed;
        if (msg.sender == terms.payer) agreement.flags |= DISPUTED_BY_PAYER;
        agreement.ruling = terms.choices;
        agreement.deadline = rulingBy;

        // Interaction: before the rest, for the arbitrator counts its disputes. It can't rule yet: the dispute is
        // recorded only now.
        uint256 disputeID = arbitrator.createDispute{value: fee}(terms.choices, terms.arbitratorData);

        // Check: an arbitrator that calls back may bring what both parties signed, and one that lies repeats itself.
        if (agreement.state != State.Disputed) revert Agreements_WrongState(id, agreement.state);
        if (_idsOfDisputes[address(arbitrator)][disputeID] != 0) {
            revert Agreements_DisputeExists(address(arbitrator), disputeID);
        }

        // Effect:
        _idsOfDisputes[address(arbitrator)][disputeID] = id;
        _disputes[id] = disputeID;

        // Log the events.
        emit Moved(id, Action.Dispute, msg.sender, State.Disputed, 0, 0);
        emit DisputeRaised(id, address(arbitrator), disputeID, msg.sender, rulingBy, fee);

        // Interaction:
        _pay(id, Tokens.NATIVE, msg.sender, msg.value - fee);
    }

    /// @inheritdoc IAgreements
    function submitEvidence(Terms calldata terms, string calldata uri, bytes32 hash) external override {
        // Check:
        (bytes32 id, ) = _inState(terms, State.Disputed);
        _checkParty(id, terms);
        uint256 length = bytes(uri).length;
        if (length > Limits.EVIDENCE_URI_BYTES) {
            revert Agreements_EvidenceTooLong(length, Limits.EVIDENCE_URI_BYTES);
        }

        // Log the event.
        emit EvidenceSubmitted(id, msg.sender, uri, hash);
    }

    /// @inheritdoc IArbitrable
    function rule(uint256 disputeID, uint256 ruling) external override {
        // Check:
        bytes32 id = _idsOfDisputes[msg.sender][disputeID];
        if (id == 0) revert Agreements_DisputeUnknown(msg.sender, disputeID);
        Agreement storage agreement = _agreements[id];
        if (agreement.state != State.Disputed) revert Agreements_WrongState(id, agreement.state);
        _checkUnruled(id, agreement);
        _checkUntil(id, agreement.deadline);
        uint256 choices = agreement.ruling;
        if (ruling > choices) revert Agreements_RulingOutOfRange(ruling, choices);

        // Effect: safe, for the number of choices fits into 16 bits.
        agreement.ruling = uint16(ruling);
        agreement.flags |= RULED;

        // Log the events.
        emit Ruling(IArbitrator(msg.sender), disputeID, ruling);
        emit RulingRecorded(id, ruling);
    }

    /// @inheritdoc IAgreements
    function executeRuling(Terms calldata terms) external override {
        // Check:
        (bytes32 id, Agreement storage agreement) = _inState(terms, State.Disputed);
        if (!_has(agreement, RULED)) revert Agreements_NotRuled(id);
        (uint256 toProvider, uint256 toPayer) = Shares.ruled(
            _remaining(agreement, terms),
            agreement.ruling,
            terms.choices
        );

        // Effect, log, interaction:
        _close(id, agreement, terms, Action.Rule, toProvider, toPayer);
    }

    /// @inheritdoc IAgreements
    function splitUnruled(Terms calldata terms) external override {
        // Check:
        (bytes32 id, Agreement storage agreement) = _inState(terms, State.Disputed);
        _checkUnruled(id, agreement);
        _checkAfter(id, agreement.deadline);
        (uint256 toProvider, uint256 toPayer) = Shares.evenly(_remaining(agreement, terms));

        // Effect, log, interaction:
        _close(id, agreement, terms, Action.Split, toProvider, toPayer);
        _withdrawDispute(id, terms.arbitrator);
    }

    /// @inheritdoc IDisputeSource
    function partiesOfDispute(
        address arbitrator,
        uint256 disputeID
    ) external view override returns (address raiser, address other, bool open) {
        Agreement storage agreement = _agreements[_idsOfDisputes[arbitrator][disputeID]];
        (raiser, other) = _has(agreement, DISPUTED_BY_PAYER)
            ? (agreement.payer, agreement.provider)
            : (agreement.provider, agreement.payer);
        open = agreement.state == State.Disputed;
    }

    /// @dev Interaction: comes last. Tells an arbitrator that its dispute ended without it. May fail, as most know nothing
    /// of it, but not for too little gas: an arbitrator may have a fee to give back.
    function _withdrawDispute(bytes32 id, address arbitrator) internal {
        bytes memory data = abi.encodeCall(IDisputeWithdrawal.disputeWithdrawn, (_disputes[id]));
        uint256 given = gasleft();
        bool success;
        // Safe: reads `data`, which Solidity wrote, and writes no memory. In assembly because a Solidity call copies
        // whatever the arbitrator returns, and the caller would pay for that.
        // solhint-disable-next-line no-inline-assembly
        assembly ("memory-safe") {
            success := call(WITHDRAWAL_GAS, arbitrator, 0, add(data, 0x20), mload(data), 0, 0)
        }
        if (!success) _checkGas(given, WITHDRAWAL_GAS);
    }

    /// @dev A ruling is the last word: what was proposed before it is void.
    function _checkUnruled(bytes32 id, Agreement storage agreement) internal view {
        if (_has(agreement, RULED)) revert Agreements_AlreadyRuled(id);
    }
}
