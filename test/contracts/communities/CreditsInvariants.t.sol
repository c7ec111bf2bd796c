// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.29;

import {CommunityFactory} from "../../../contracts/communities/CommunityFactory.sol";
import {TimeCredits} from "../../../contracts/communities/TimeCredits.sol";
import {ICommunity} from "../../../contracts/interfaces/ICommunity.sol";
import {EscrowMock} from "../../../contracts/mocks/EscrowMock.sol";
import {VouchesMock} from "../../../contracts/mocks/VouchesMock.sol";
import {CreditsHandler} from "./CreditsHandler.sol";

/// @title CreditsInvariantsTest
/// @notice What holds of time credits after any number of calls by anyone, in any order.
contract CreditsInvariantsTest {
    uint32 private constant LIMIT = 1_000;

    ICommunity private _community;
    TimeCredits private _credits;
    EscrowMock private _escrow;
    CreditsHandler private _handler;

    function setUp() external {
        _escrow = new EscrowMock();
        CommunityFactory factory = new CommunityFactory(new VouchesMock(), address(_escrow));
        ICommunity.Profile memory profile = ICommunity.Profile("Hours", "", "time-bank", 0);
        _community = ICommunity(factory.create(profile, 0));
        _credits = TimeCredits(factory.createTimeCredits(address(_community), LIMIT));
        _handler = new CreditsHandler(_community, _credits, _escrow);
        _community.offerStewardship(address(_handler));
        _handler.acceptStewardship();
    }

    /// @dev Read by the test runner: whose functions to call.
    function targetContracts() external view returns (address[] memory targets) {
        targets = new address[](1);
        targets[0] = address(_handler);
    }

    function invariant_AllBalancesAddUpToZero() external view {
        assert(_sum() == 0);
    }

    function invariant_NoBalanceGoesBeyondItsLimit() external view {
        assert(_handler.beyondLimit() == 0);
    }

    function invariant_TheEscrowNeverOwes() external view {
        assert(_credits.signedBalanceOf(address(_escrow)) >= 0);
    }

    function invariant_TheStewardMovesNoBalance() external view {
        assert(_handler.movedBySteward() == 0);
    }

    function invariant_JoiningAndLeavingMovesNoBalance() external view {
        assert(_handler.movedByMembership() == 0);
    }

    function invariant_OnlyTheReceiverReverses() external view {
        assert(_handler.reversedByOther() == 0);
    }

    /// @dev What is owed is what ERC-20 says: the sum of `balanceOf`, which is as much as all debts.
    function invariant_TheSupplyIsWhatIsOwed() external view {
        int256[] memory balances = _handler.balances();
        uint256 owed = _credits.balanceOf(address(_escrow));
        int256 debts = 0;
        for (uint256 i = 0; i < balances.length; ++i) {
            owed += _credits.balanceOf(_handler.people(i));
            if (balances[i] < 0) debts -= balances[i];
        }
        assert(_credits.totalSupply() == owed);
        assert(int256(owed) == debts);
    }

    function _sum() private view returns (int256 sum) {
        int256[] memory balances = _handler.balances();
        sum = _credits.signedBalanceOf(address(_escrow));
        for (uint256 i = 0; i < balances.length; ++i) sum += balances[i];
    }
}
