// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.29;

import {Community} from "../../../contracts/communities/Community.sol";
import {CommunityFactory} from "../../../contracts/communities/CommunityFactory.sol";
import {ICommunity} from "../../../contracts/interfaces/ICommunity.sol";
import {VouchesMock} from "../../../contracts/mocks/VouchesMock.sol";
import {VotesHandler} from "./VotesHandler.sol";

/// @title VotesInvariantsTest
/// @notice What holds of memberships and votes after any number of calls by anyone, in any order.
contract VotesInvariantsTest {
    Community private _community;
    VotesHandler private _handler;

    function setUp() external {
        CommunityFactory factory = new CommunityFactory(new VouchesMock(), address(0));
        ICommunity.Profile memory profile = ICommunity.Profile("Votes", "", "mutual-aid", 0);
        _community = Community(factory.create(profile, 0));
        _handler = new VotesHandler(_community);
        _community.offerStewardship(address(_handler));
        _handler.acceptStewardship();
    }

    /// @dev Read by the test runner: whose functions to call.
    function targetContracts() external view returns (address[] memory targets) {
        targets = new address[](1);
        targets[0] = address(_handler);
    }

    /// @dev The founder, this contract, is one of them.
    function invariant_ThereAreAsManyVotesAsMembers() external view {
        uint256 votes = _community.getVotes(address(this));
        for (uint256 i = 0; i < _handler.count(); ++i) votes += _community.getVotes(_handler.people(i));
        assert(votes == _community.memberCount());
    }

    function invariant_AMemberHasOneMembershipAndOthersNone() external view {
        uint256 members = 1;
        for (uint256 i = 0; i < _handler.count(); ++i) {
            address person = _handler.people(i);
            bool member = _community.isMember(person);
            assert(_community.balanceOf(person) == (member ? 1 : 0));
            if (member) ++members;
        }
        assert(members == _community.memberCount());
    }

    function invariant_NobodyIsBothBarredAndMember() external view {
        for (uint256 i = 0; i < _handler.count(); ++i) {
            address person = _handler.people(i);
            assert(!(_community.isBarred(person) && _community.isMember(person)));
        }
    }
}
