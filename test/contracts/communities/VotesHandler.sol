// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.29;

import {Community} from "../../../contracts/communities/Community.sol";
import {VM} from "../fixtures/Vm.sol";

/// @title VotesHandler
/// @notice Plays people who join, leave, delegate and are removed, in any order. The handler itself is the steward.
contract VotesHandler {
    uint256 private constant PEOPLE = 7;

    Community public immutable COMMUNITY;

    address[] public people;

    constructor(Community community) {
        COMMUNITY = community;
        for (uint160 i = 1; i <= PEOPLE; ++i) people.push(address(0x3000 + i));
    }

    /// @dev Called once by the test, not by the runner to any effect.
    function acceptStewardship() external {
        if (COMMUNITY.offeredSteward() == address(this)) COMMUNITY.acceptStewardship();
    }

    function join(uint256 who) external {
        VM.prank(_person(who));
        try COMMUNITY.join() {} catch {}
    }

    function leave(uint256 who) external {
        VM.prank(_person(who));
        try COMMUNITY.leave() {} catch {}
    }

    function delegate(uint256 from, uint256 to, bool toNobody) external {
        VM.prank(_person(from));
        COMMUNITY.delegate(toNobody ? address(0) : _person(to));
    }

    function transfer(uint256 from, uint256 to) external {
        VM.prank(_person(from));
        try COMMUNITY.transferFrom(_person(from), _person(to), uint160(_person(from))) {
            // Nobody may ever have two memberships.
            assert(false);
        } catch {}
    }

    function remove(uint256 who) external {
        try COMMUNITY.removeMember(_person(who), keccak256("why")) {} catch {}
    }

    function liftBar(uint256 who) external {
        try COMMUNITY.liftBar(_person(who)) {} catch {}
    }

    function count() external pure returns (uint256) {
        return PEOPLE;
    }

    function _person(uint256 who) private view returns (address) {
        return people[who % PEOPLE];
    }
}
