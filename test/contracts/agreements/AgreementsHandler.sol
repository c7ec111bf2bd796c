// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.29;

import {Agreements} from "../../../contracts/agreements/Agreements.sol";
import {IAgreements} from "../../../contracts/interfaces/IAgreements.sol";
import {RefusingParty} from "../../../contracts/mocks/RefusingParty.sol";
import {Tokens} from "../../../contracts/libraries/Tokens.sol";
import {TermsFixture} from "../fixtures/TermsFixture.sol";
import {VM} from "../fixtures/Vm.sol";

/// @title AgreementsHandler
/// @notice Plays members who do anything at any time, and keeps the books from outside: what each put in and got.
contract AgreementsHandler {
    uint256 private constant MEMBERS = 5;
    uint256 private constant LIVE_AGREEMENTS = 12;
    uint256 private constant MAX_STEP = 3 days;
    uint96 private constant MAX_AMOUNT = 1_000 ether;

    /// @dev Calls that {act} chooses from, and one of them.
    uint256 private constant CALLS = 9;
    uint256 private constant PROPOSE_SETTLEMENT = 5;

    Agreements public immutable AGREEMENTS;

    address[] public members;
    bytes32[] public ids;
    uint256 public paidIn;
    uint256 public wrongMoves;

    IAgreements.Terms[] private _terms;
    mapping(bytes32 id => IAgreements.State last) private _lastState;
    mapping(bytes32 id => uint256 toProvider) private _lastSettlement;

    constructor(Agreements agreements) {
        AGREEMENTS = agreements;
        for (uint160 i = 1; i < MEMBERS; ++i) members.push(address(0x1000 + i));
        // One of them takes no money.
        members.push(address(new RefusingParty()));
    }

    function propose(uint256 from, uint256 to, uint96 amount, bool held, bool byPayer) external {
        if (ids.length == LIVE_AGREEMENTS) return;
        address payer = members[from % MEMBERS];
        address provider = members[to % MEMBERS];
        amount = 1 + (amount % MAX_AMOUNT);
        IAgreements.Terms memory terms = TermsFixture.native(payer, provider, amount, ids.length);
        if (!held) {
            terms.token = Tokens.NONE;
            terms.amounts[0] = 0;
        }
        bytes32 id = AGREEMENTS.idOf(terms);
        uint256 value = byPayer ? terms.amounts[0] : 0;
        _become(byPayer ? payer : provider, value);
        try AGREEMENTS.propose{value: value}(terms) {
            paidIn += value;
            ids.push(id);
            _terms.push(terms);
            _follow(ids.length - 1);
        } catch {
            _takeBack(byPayer ? payer : provider, value);
        }
    }

    function accept(uint256 which, uint256 who) external {
        if (ids.length == 0) return;
        uint256 i = which % ids.length;
        address member = _party(i, who);
        uint256 value = member == _terms[i].payer ? _terms[i].amounts[0] : 0;
        _become(member, value);
        try AGREEMENTS.accept{value: value}(_terms[i]) {
            paidIn += value;
        } catch {
            _takeBack(member, value);
        }
        _follow(i);
    }

    function act(uint256 which, uint256 who, uint256 what, uint96 amount) external {
        if (ids.length == 0) return;
        uint256 i = which % ids.length;
        uint256 part = amount % (AGREEMENTS.remainingOf(ids[i]) + 1);
        bytes memory data = _call(i, what % CALLS, part);
        VM.prank(_party(i, who));
        // Low-level, for what is refused is no failure here.
        (bool success, ) = address(AGREEMENTS).call(data);
        if (success && what % CALLS == PROPOSE_SETTLEMENT) _lastSettlement[ids[i]] = part;
        _follow(i);
    }

    function withdraw(uint256 who, uint256 to) external {
        VM.prank(members[who % MEMBERS]);
        try AGREEMENTS.withdraw(Tokens.NATIVE, members[to % MEMBERS]) {} catch {}
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

    function _call(uint256 i, uint256 what, uint256 part) private view returns (bytes memory) {
        IAgreements.Terms memory terms = _terms[i];
        if (what == 0) return abi.encodeCall(IAgreements.cancel, (terms));
        if (what == 1) return abi.encodeCall(IAgreements.expire, (terms));
        if (what == 2) return abi.encodeCall(IAgreements.deliver, (terms));
        if (what == 3) return abi.encodeCall(IAgreements.release, (terms, part));
        if (what == 4) return abi.encodeCall(IAgreements.refund, (terms));
        if (what == PROPOSE_SETTLEMENT) return abi.encodeCall(IAgreements.proposeSettlement, (terms, part));
        if (what == 6) {
            return abi.encodeCall(IAgreements.acceptSettlement, (terms, _lastSettlement[ids[i]]));
        }
        if (what == 7) return abi.encodeCall(IAgreements.reclaim, (terms));
        return abi.encodeCall(IAgreements.releaseAfterReview, (terms));
    }

    /// @dev Counts every move that no row of the state table has.
    function _follow(uint256 i) private {
        bytes32 id = ids[i];
        IAgreements.State from = _lastState[id];
        IAgreements.State to = AGREEMENTS.stateOf(id);
        if (from != to && !_isRow(from, to)) ++wrongMoves;
        _lastState[id] = to;
    }

    function _isRow(IAgreements.State from, IAgreements.State to) private pure returns (bool) {
        if (from == IAgreements.State.None) return to == IAgreements.State.Proposed;
        if (to == IAgreements.State.Closed) return true;
        if (from == IAgreements.State.Proposed) return to == IAgreements.State.Active;
        return from == IAgreements.State.Active && to == IAgreements.State.Delivered;
    }

    function _party(uint256 i, uint256 who) private view returns (address) {
        // Two times of three a party, else anyone.
        if (who % 3 == 0) return _terms[i].payer;
        if (who % 3 == 1) return _terms[i].provider;
        return members[(who / 3) % MEMBERS];
    }

    /// @dev Members start with nothing and get what they pay in for that call: all that they have, they were paid.
    function _become(address member, uint256 value) private {
        VM.deal(member, member.balance + value);
        VM.prank(member);
    }

    function _takeBack(address member, uint256 value) private {
        VM.deal(member, member.balance - value);
    }
}
