// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.29;

import {Agreements} from "../../../contracts/agreements/Agreements.sol";
import {IAgreements} from "../../../contracts/interfaces/IAgreements.sol";
import {BlocklistToken} from "../../../contracts/mocks/BlocklistToken.sol";
import {ManualArbitrator} from "../../../contracts/mocks/ManualArbitrator.sol";
import {RefusingParty} from "../../../contracts/mocks/RefusingParty.sol";
import {Tokens} from "../../../contracts/libraries/Tokens.sol";
import {TermsFixture} from "../fixtures/TermsFixture.sol";
import {VM} from "../fixtures/Vm.sol";
import {Moves} from "./Moves.sol";

/// @title AgreementsHandler
/// @notice Plays members who do anything at any time, and keeps the books from outside: what each put in and got.
contract AgreementsHandler {
    using TermsFixture for IAgreements.Terms;

    uint256 private constant MEMBERS = 5;
    uint256 private constant LIVE_AGREEMENTS = 12;
    uint256 private constant MAX_STEP = 3 days;
    uint256 private constant VALID_UNTIL = type(uint256).max;
    uint96 private constant MAX_AMOUNT = 1_000 ether;
    uint16 private constant CHOICES = 101;

    bytes32 private constant SETTLEMENT_TYPE_HASH = keccak256(
        "Settlement(bytes32 id,uint256 toProvider,uint256 ofRemaining,uint256 validUntil)"
    );

    Agreements public immutable AGREEMENTS;
    BlocklistToken public immutable TOKEN;
    ManualArbitrator public immutable ARBITRATOR;

    address[] public members;
    bytes32[] public ids;
    uint256 public wrongMoves;
    mapping(address token => uint256 amount) public paidIn;
    mapping(bytes32 id => uint256 amount) public depositOf;
    mapping(bytes32 id => uint256 amount) public paidOutOf;

    IAgreements.Terms[] private _terms;
    mapping(bytes32 id => IAgreements.State last) private _lastState;
    mapping(bytes32 id => uint256 toProvider) private _lastSettlement;

    constructor(Agreements agreements) {
        AGREEMENTS = agreements;
        TOKEN = new BlocklistToken();
        ARBITRATOR = new ManualArbitrator();
        for (uint256 key = 1; key < MEMBERS; ++key) members.push(VM.addr(key));
        // One of them takes no native currency, and another one no token.
        members.push(address(new RefusingParty()));
        TOKEN.setBlocked(members[0], true);
    }

    function propose(uint256 from, uint256 to, uint96 amount, uint256 kind, bool byPayer) external {
        if (ids.length == LIVE_AGREEMENTS) return;
        IAgreements.Terms memory terms = _draft(from, to, amount, kind);
        address caller = byPayer ? terms.payer : terms.provider;
        uint256 value = _fund(terms, caller, byPayer ? terms.amounts[0] : 0);
        VM.prank(caller);
        try AGREEMENTS.propose{value: value}(terms) {
            _add(terms, byPayer);
        } catch {
            _takeBack(caller, value);
        }
    }

    function open(uint256 from, uint256 to, uint96 amount, uint256 kind, bool byPayer) external {
        if (ids.length == LIVE_AGREEMENTS) return;
        IAgreements.Terms memory terms = _draft(from, to, amount, kind);
        address caller = byPayer ? terms.payer : terms.provider;
        bytes memory signature = _sign(byPayer ? to : from, AGREEMENTS.idOf(terms));
        uint256 value = _fund(terms, caller, terms.amounts[0]);
        VM.prank(caller);
        try AGREEMENTS.open{value: value}(terms, signature) {
            _add(terms, true);
        } catch {
            _takeBack(caller, value);
        }
    }

    function revoke(uint256 from, uint256 to, uint256 kind) external {
        if (ids.length == LIVE_AGREEMENTS) return;
        IAgreements.Terms memory terms = _draft(from, to, 0, kind);
        VM.prank(terms.payer);
        AGREEMENTS.revoke(terms);
        _add(terms, false);
    }

    function accept(uint256 which, uint256 who) external {
        if (ids.length == 0) return;
        uint256 i = which % ids.length;
        IAgreements.Terms memory terms = _terms[i];
        address member = _party(i, who);
        bool pays = member == terms.payer && depositOf[ids[i]] == 0;
        uint256 value = _fund(terms, member, pays ? terms.amounts[0] : 0);
        VM.prank(member);
        try AGREEMENTS.accept{value: value}(terms) {
            if (pays) _deposited(i);
        } catch {
            _takeBack(member, value);
        }
        _follow(i);
    }

    function act(uint256 which, uint256 who, uint256 what, uint96 amount) external {
        if (ids.length == 0) return;
        uint256 i = which % ids.length;
        Moves.Call call = Moves.Call(what % (uint256(type(Moves.Call).max) + 1));
        uint256 part = amount % (AGREEMENTS.remainingOf(ids[i]) + 1);
        bool accepts = call == Moves.Call.AcceptSettlement;
        bytes memory data = Moves.encode(call, _terms[i], accepts ? _lastSettlement[ids[i]] : part);
        bool success = _act(i, _party(i, who), data);
        if (success && call == Moves.Call.ProposeSettlement) _lastSettlement[ids[i]] = part;
    }

    function settle(uint256 which, uint256 who, uint96 amount, bool byPayer) external {
        for (uint256 n = 0; n < ids.length; ++n) {
            uint256 i = ((which % ids.length) + n) % ids.length;
            address other = byPayer ? _terms[i].provider : _terms[i].payer;
            uint256 remaining = AGREEMENTS.remainingOf(ids[i]);
            uint256 part = amount % (remaining + 1);
            bytes32 hash = keccak256(abi.encode(SETTLEMENT_TYPE_HASH, ids[i], part, remaining, VALID_UNTIL));
            bytes32 digest = keccak256(abi.encodePacked(hex"1901", Moves.domainOf(AGREEMENTS), hash));
            // Mostly the other party signs, else anyone.
            bytes memory signature = _sign(who % 3 == 0 ? who : _numberOf(other), digest);
            address caller = byPayer ? _terms[i].payer : _terms[i].provider;
            bytes memory data = abi.encodeCall(IAgreements.settle, (_terms[i], part, VALID_UNTIL, signature));
            if (_act(i, caller, data)) return;
        }
    }

    function dispute(uint256 which, bool byPayer) external {
        for (uint256 n = 0; n < ids.length; ++n) {
            uint256 i = ((which % ids.length) + n) % ids.length;
            address caller = byPayer ? _terms[i].payer : _terms[i].provider;
            if (_act(i, caller, abi.encodeCall(IAgreements.dispute, (_terms[i])))) return;
        }
    }

    function rule(uint256 which, uint256 ruling) external {
        uint256 disputes = ARBITRATOR.disputesCount();
        if (disputes == 0) return;
        try ARBITRATOR.giveRuling(which % disputes, ruling % (CHOICES + 2)) {} catch {}
    }

    function endDispute(uint256 which) external {
        for (uint256 n = 0; n < ids.length; ++n) {
            uint256 i = ((which % ids.length) + n) % ids.length;
            if (_act(i, msg.sender, abi.encodeCall(IAgreements.executeRuling, (_terms[i])))) return;
            if (_act(i, msg.sender, abi.encodeCall(IAgreements.splitUnruled, (_terms[i])))) return;
        }
    }

    function withdraw(uint256 who, uint256 to, bool native) external {
        VM.prank(members[who % MEMBERS]);
        try AGREEMENTS.withdraw(native ? Tokens.NATIVE : address(TOKEN), members[to % MEMBERS]) {} catch {}
    }

    function wait(uint256 time) external {
        VM.warp(block.timestamp + (time % MAX_STEP));
    }

    function count() external view returns (uint256) {
        return ids.length;
    }

    function memberCount() external pure returns (uint256) {
        return MEMBERS;
    }

    function termsAt(uint256 i) external view returns (IAgreements.Terms memory) {
        return _terms[i];
    }

    function creditsIn(address token) public view returns (uint256 sum) {
        for (uint256 i = 0; i < MEMBERS; ++i) sum += AGREEMENTS.creditOf(members[i], token);
    }

    function heldIn(address token) public view returns (uint256) {
        if (token == Tokens.NONE) return 0;
        return token == Tokens.NATIVE ? address(AGREEMENTS).balance : TOKEN.balanceOf(address(AGREEMENTS));
    }

    function gotIn(address token) external view returns (uint256 sum) {
        for (uint256 i = 0; i < MEMBERS; ++i) {
            sum += token == Tokens.NATIVE ? members[i].balance : TOKEN.balanceOf(members[i]);
        }
    }

    /// @dev By anyone, at any state: what leaves the agreement's money is counted.
    function _act(uint256 i, address caller, bytes memory data) private returns (bool success) {
        address token = _terms[i].token;
        uint256 before = heldIn(token) - creditsIn(token);
        VM.prank(caller);
        // Low-level, for what is refused is no failure here.
        (success, ) = address(AGREEMENTS).call(data);
        paidOutOf[ids[i]] += before - (heldIn(token) - creditsIn(token));
        _follow(i);
    }

    function _draft(
        uint256 from,
        uint256 to,
        uint96 amount,
        uint256 kind
    ) private view returns (IAgreements.Terms memory terms) {
        amount = 1 + (amount % MAX_AMOUNT);
        terms = TermsFixture.native(members[from % MEMBERS], members[to % MEMBERS], amount, ids.length);
        if (kind % 3 == 1) terms.inToken(address(TOKEN));
        if (kind % 3 == 2) terms.inToken(Tokens.NONE);
        if (kind % 2 == 0) terms.ruledBy(address(ARBITRATOR), CHOICES);
    }

    function _add(IAgreements.Terms memory terms, bool deposited) private {
        ids.push(AGREEMENTS.idOf(terms));
        _terms.push(terms);
        if (deposited) _deposited(ids.length - 1);
        _follow(ids.length - 1);
    }

    function _deposited(uint256 i) private {
        uint256 amount = _terms[i].amounts[0];
        paidIn[_terms[i].token] += amount;
        depositOf[ids[i]] += amount;
    }

    /// @dev Members start with nothing and get what they pay in for that call: all that they have, they were paid.
    function _fund(IAgreements.Terms memory terms, address caller, uint256 amount) private returns (uint256 value) {
        if (terms.token == Tokens.NATIVE) {
            VM.deal(caller, caller.balance + amount);
            return amount;
        }
        if (terms.token == Tokens.NONE || amount == 0) return 0;
        // The one whom the token sends nothing gets it as the payer nevertheless.
        TOKEN.setBlocked(terms.payer, false);
        TOKEN.mint(terms.payer, amount);
        TOKEN.setBlocked(terms.payer, terms.payer == members[0]);
        VM.prank(terms.payer);
        TOKEN.approve(address(AGREEMENTS), amount);
    }

    function _takeBack(address member, uint256 value) private {
        VM.deal(member, member.balance - value);
    }

    function _sign(uint256 who, bytes32 digest) private pure returns (bytes memory) {
        // The last member has no key, and signs with another's.
        (uint8 v, bytes32 r, bytes32 s) = VM.sign(1 + (who % MEMBERS), digest);
        return abi.encodePacked(r, s, v);
    }

    function _numberOf(address member) private view returns (uint256 number) {
        while (members[number] != member) ++number;
    }

    /// @dev Counts every move that no row of the state table has.
    function _follow(uint256 i) private {
        bytes32 id = ids[i];
        IAgreements.State to = AGREEMENTS.stateOf(id);
        if (_lastState[id] != to && !Moves.isRow(_lastState[id], to)) ++wrongMoves;
        _lastState[id] = to;
    }

    function _party(uint256 i, uint256 who) private view returns (address) {
        // Two times of three a party, else anyone.
        if (who % 3 == 0) return _terms[i].payer;
        if (who % 3 == 1) return _terms[i].provider;
        return members[(who / 3) % MEMBERS];
    }
}
