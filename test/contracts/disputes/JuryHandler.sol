// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.29;

import {Community} from "../../../contracts/communities/Community.sol";
import {Jury} from "../../../contracts/disputes/Jury.sol";
import {IJury} from "../../../contracts/interfaces/IJury.sol";
import {ArbitrableMock} from "../../../contracts/mocks/ArbitrableMock.sol";
import {VM} from "../fixtures/Vm.sol";

/// @title JuryHandler
/// @notice Plays members who do anything at any time, and keeps the books from outside: who had which seat, and what each
/// put in and got.
contract JuryHandler {
    uint256 private constant MEMBERS = 14;
    uint256 private constant LIVE_DISPUTES = 3;
    uint256 private constant MAX_STEP = 2 days;
    uint256 private constant BLOCK_SECONDS = 12;
    uint32 private constant PERIOD = 1 days;
    uint16 private constant CHOICES = 101;

    /// @dev Calls that {act} chooses from.
    uint256 private constant CALLS = 8;

    /// @dev No immutables: the runner knows a target by its code, and much of it would be theirs.
    Jury private _jury;
    ArbitrableMock private _arbitrable;
    address private _community;

    address[] public members;
    uint256[] public disputes;
    uint256 public paidIn;

    /// @dev A juror with two seats in one dispute, a party with one, or a seat of who wasn't enrolled.
    uint256 public wrongSeats;

    mapping(uint256 disputeID => address[2] parties) private _parties;
    mapping(uint256 disputeID => mapping(address juror => bool had)) private _hadSeat;

    constructor(Jury jury, address community) {
        _jury = jury;
        _community = community;
        _arbitrable = new ArbitrableMock();
        for (uint160 i = 1; i <= MEMBERS; ++i) {
            address member = address(0x1000 + i);
            members.push(member);
            VM.prank(member);
            Community(_community).join();
            // Four come later, if at all.
            if (i > MEMBERS - 4) continue;
            VM.prank(member);
            _jury.enrol(_community);
        }
    }

    function raise(uint256 from, uint256 to, uint256 jurors, uint64 fee) external {
        if (disputes.length == LIVE_DISPUTES) return;
        address raiser = members[from % MEMBERS];
        address other = members[to % MEMBERS];
        if (raiser == other) return;
        // Half of them are free.
        fee = fee % 2 == 0 ? 0 : fee % 1 ether;
        jurors = 1 + 2 * (jurors % 3);
        IJury.JurySettings memory settings = IJury.JurySettings({
            community: _community,
            jurors: uint8(jurors),
            commitSeconds: PERIOD,
            revealSeconds: PERIOD,
            appealSeconds: PERIOD,
            feePerJuror: fee
        });
        _pay(raiser, jurors * fee);
        _arbitrable.raise{value: jurors * fee}(_jury, other, CHOICES, abi.encode(settings));
        disputes.push(disputes.length + 1);
        _parties[disputes.length] = [raiser, other];
    }

    function enrol(uint256 who) external {
        VM.prank(members[who % MEMBERS]);
        try _jury.enrol(_community) {} catch {}
    }

    function resign(uint256 who) external {
        VM.prank(members[who % MEMBERS]);
        try _jury.resign(_community) {} catch {}
    }

    function draw(uint256 which, uint256 howMany) external {
        if (disputes.length == 0) return;
        uint256 disputeID = _disputeAt(which);
        (uint256 before, address[] memory had, ) = _jury.juryOf(disputeID);
        (bool pending, uint256 seedBlock, ) = _jury.drawOf(disputeID);
        // Mostly in time; sometimes too early.
        if (pending && howMany % 5 != 0 && block.number <= seedBlock) VM.roll(seedBlock + 1);
        try _jury.draw(disputeID, howMany % 8) {
            (uint256 round, address[] memory jurors, ) = _jury.juryOf(disputeID);
            for (uint256 i = round == before ? had.length : 0; i < jurors.length; ++i) _seat(disputeID, jurors[i]);
        } catch {}
    }

    /// @dev A jury's whole work: some commit, some of them reveal, and sometimes nobody counts what is left to count.
    function vote(uint256 which, uint256 seed) external {
        if (disputes.length == 0) return;
        uint256 disputeID = _disputeAt(which);
        (, address[] memory jurors, ) = _jury.juryOf(disputeID);
        for (uint256 i = 0; i < jurors.length; ++i) {
            if (_doesIts(seed, i, "commit")) _commit(disputeID, jurors[i]);
        }
        if (seed % 4 == 0) return;
        _outlast(disputeID, IJury.Phase.Commit);
        for (uint256 i = 0; i < jurors.length; ++i) {
            if (_doesIts(seed, i, "reveal")) _reveal(disputeID, jurors[i]);
        }
        if (seed % 4 == 1) return;
        _outlast(disputeID, IJury.Phase.Reveal);
        try _jury.tally(disputeID) {} catch {}
    }

    function execute(uint256 which, bool patient) external {
        if (disputes.length == 0) return;
        uint256 disputeID = _disputeAt(which);
        if (patient) _outlast(disputeID, IJury.Phase.Appeal);
        try _jury.execute(disputeID) {} catch {}
    }

    function recuse(uint256 which, uint256 seat) external {
        if (disputes.length == 0) return;
        uint256 disputeID = _disputeAt(which);
        (, address[] memory jurors, ) = _jury.juryOf(disputeID);
        if (jurors.length == 0) return;
        VM.prank(jurors[seat % jurors.length]);
        try _jury.recuse(disputeID) {} catch {}
    }

    function appeal(uint256 which, uint256 who) external {
        if (disputes.length == 0) return;
        uint256 disputeID = _disputeAt(which);
        address party = _parties[disputeID][who % 2];
        uint256 cost = _jury.appealCost(disputeID, "");
        _pay(party, cost);
        try _jury.appeal{value: cost}(disputeID, "") {} catch {
            VM.deal(party, party.balance - cost);
            paidIn -= cost;
        }
    }

    function act(uint256 which, uint256 what, uint256 who) external {
        if (disputes.length == 0) return;
        uint256 disputeID = _disputeAt(which);
        VM.prank(members[who % MEMBERS]);
        if (what % CALLS == 0) {
            try _arbitrable.settle(address(_jury), disputeID) {} catch {}
        } else if (what % CALLS == 1) {
            try _jury.reseed(disputeID) {} catch {}
        } else {
            try _jury.tally(disputeID) {} catch {}
        }
    }

    function withdraw(uint256 who, uint256 to) external {
        VM.prank(members[who % MEMBERS]);
        try _jury.withdraw(members[to % MEMBERS]) {} catch {}
    }

    function wait(uint256 time) public {
        time = time % MAX_STEP;
        VM.warp(block.timestamp + time);
        VM.roll(block.number + 3 + time / BLOCK_SECONDS);
    }

    /// @notice Time passes enough for one draw.
    function waitALittle(uint256 time) external {
        wait(time % 1 hours);
    }

    function count() external view returns (uint256) {
        return disputes.length;
    }

    function memberCount() external pure returns (uint256) {
        return MEMBERS;
    }

    /// @dev Waits until a phase ends by itself, if it is the one.
    function _outlast(uint256 disputeID, IJury.Phase phase) private {
        (IJury.Phase actual, uint256 until) = _jury.phaseOf(disputeID);
        if (actual == phase && block.timestamp <= until) VM.warp(until + 1);
    }

    function _commit(uint256 disputeID, address juror) private {
        (uint256 round, , ) = _jury.juryOf(disputeID);
        bytes32 hash = _jury.commitmentOf(disputeID, round, juror, _choiceOf(disputeID, round, juror), _saltOf(juror));
        VM.prank(juror);
        try _jury.commit(disputeID, hash) {} catch {}
    }

    function _reveal(uint256 disputeID, address juror) private {
        (uint256 round, , ) = _jury.juryOf(disputeID);
        VM.prank(juror);
        try _jury.reveal(disputeID, _choiceOf(disputeID, round, juror), _saltOf(juror)) {} catch {}
    }

    /// @dev Three jurors of four, another one each time.
    function _doesIts(uint256 seed, uint256 seat, string memory what) private pure returns (bool) {
        return uint256(keccak256(abi.encode(seed, seat, what))) % 4 != 0;
    }

    function _choiceOf(uint256 disputeID, uint256 round, address juror) private pure returns (uint256) {
        return uint256(keccak256(abi.encode(disputeID, round, juror))) % (CHOICES + 1);
    }

    function _saltOf(address juror) private pure returns (bytes32) {
        return keccak256(abi.encode(juror));
    }

    function _seat(uint256 disputeID, address juror) private {
        if (_hadSeat[disputeID][juror]) ++wrongSeats;
        if (juror == _parties[disputeID][0] || juror == _parties[disputeID][1]) ++wrongSeats;
        if (juror == address(0) || !_jury.isEnrolled(_community, juror)) ++wrongSeats;
        _hadSeat[disputeID][juror] = true;
    }

    function _disputeAt(uint256 which) private view returns (uint256) {
        return disputes[which % disputes.length];
    }

    /// @dev Members start with nothing and get what they pay in for that call: all that they have, they were paid.
    function _pay(address member, uint256 value) private {
        paidIn += value;
        VM.deal(member, member.balance + value);
        VM.prank(member);
    }
}
