// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.29;

import {ICommunity} from "../../../contracts/interfaces/ICommunity.sol";
import {TimeCredits} from "../../../contracts/communities/TimeCredits.sol";
import {EscrowMock} from "../../../contracts/mocks/EscrowMock.sol";
import {VM} from "../fixtures/Vm.sol";

/// @title CreditsHandler
/// @notice Plays members, leavers, a steward and an escrow who do anything, and looks at every step whether a balance did
/// what its limit and its holder don't allow. The handler itself is the steward.
contract CreditsHandler {
    uint256 private constant PEOPLE = 6;
    uint256 private constant MAX_AMOUNT = 2_000;
    uint32 private constant MAX_LIMIT = 1_500;

    ICommunity public immutable COMMUNITY;
    TimeCredits public immutable CREDITS;
    EscrowMock public immutable ESCROW;

    address[] public people;
    uint256 public transfers;

    /// @dev How often something happened that mustn't.
    uint256 public beyondLimit;
    uint256 public movedBySteward;
    uint256 public movedByMembership;
    uint256 public reversedByOther;

    mapping(uint256 id => address receiver) private _receiverOf;

    constructor(ICommunity community, TimeCredits credits, EscrowMock escrow) {
        COMMUNITY = community;
        CREDITS = credits;
        ESCROW = escrow;
        for (uint160 i = 1; i <= PEOPLE; ++i) people.push(address(0x2000 + i));
    }

    /// @dev Called once by the test, not by the runner to any effect.
    function acceptStewardship() external {
        if (COMMUNITY.offeredSteward() == address(this)) COMMUNITY.acceptStewardship();
    }

    function join(uint256 who) external {
        int256[] memory before = balances();
        VM.prank(_person(who));
        try COMMUNITY.join() {} catch {}
        if (!_same(before)) ++movedByMembership;
    }

    function leave(uint256 who) external {
        int256[] memory before = balances();
        VM.prank(_person(who));
        try COMMUNITY.leave() {} catch {}
        if (!_same(before)) ++movedByMembership;
    }

    function steward(uint256 who, uint256 what, uint32 limit) external {
        int256[] memory before = balances();
        address person = _person(who);
        limit = limit % MAX_LIMIT;
        if (what % 5 == 0) CREDITS.setLimit(limit);
        if (what % 5 == 1) CREDITS.setMemberLimit(person, limit);
        if (what % 5 == 2) try CREDITS.clearMemberLimit(person) {} catch {}
        if (what % 5 == 3) try COMMUNITY.removeMember(person, bytes32(what)) {} catch {}
        if (what % 5 == 4) try COMMUNITY.liftBar(person) {} catch {}
        if (!_same(before)) ++movedBySteward;
    }

    function transfer(uint256 from, uint256 to, uint256 amount) external {
        int256[] memory before = balances();
        VM.prank(_person(from));
        try CREDITS.transfer(_person(to), amount % MAX_AMOUNT) {} catch {}
        _look(before);
    }

    function transferWithMemo(uint256 from, uint256 to, uint256 amount) external {
        int256[] memory before = balances();
        VM.prank(_person(from));
        try CREDITS.transferWithMemo(_person(to), amount % MAX_AMOUNT, "") returns (uint256 id) {
            transfers = id;
            _receiverOf[id] = _person(to);
        } catch {}
        _look(before);
    }

    function reverse(uint256 which, uint256 who, bool byReceiver) external {
        if (transfers == 0) return;
        uint256 id = 1 + (which % transfers);
        address caller = byReceiver ? _receiverOf[id] : _person(who);
        int256[] memory before = balances();
        VM.prank(caller);
        try CREDITS.reverse(id) {
            if (caller != _receiverOf[id]) ++reversedByOther;
        } catch {}
        _look(before);
    }

    function pull(uint256 from, uint256 amount) external {
        int256[] memory before = balances();
        address payer = _person(from);
        amount = amount % MAX_AMOUNT;
        VM.prank(payer);
        CREDITS.approve(address(ESCROW), amount);
        try ESCROW.pull(CREDITS, payer, amount) {} catch {}
        _look(before);
    }

    function payOut(uint256 to, uint256 amount) external {
        int256[] memory before = balances();
        try ESCROW.overdraw(CREDITS, _person(to), amount % MAX_AMOUNT) {} catch {}
        _look(before);
    }

    function balances() public view returns (int256[] memory all) {
        all = new int256[](PEOPLE);
        for (uint256 i = 0; i < PEOPLE; ++i) all[i] = CREDITS.signedBalanceOf(people[i]);
    }

    /// @dev A balance may be further from zero than its limit only where it was already at least that far.
    function _look(int256[] memory before) private {
        for (uint256 i = 0; i < PEOPLE; ++i) {
            int256 now_ = CREDITS.signedBalanceOf(people[i]);
            int256 limit = int256(CREDITS.limitOf(people[i]));
            if (now_ > limit && now_ > before[i]) ++beyondLimit;
            if (now_ < -limit && now_ < before[i]) ++beyondLimit;
        }
    }

    function _same(int256[] memory before) private view returns (bool) {
        return keccak256(abi.encode(before)) == keccak256(abi.encode(balances()));
    }

    function _person(uint256 who) private view returns (address) {
        return people[who % PEOPLE];
    }
}
