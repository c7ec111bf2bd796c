// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.29;

import {CommunityFactory} from "../../../contracts/communities/CommunityFactory.sol";
import {BlockRandomness} from "../../../contracts/disputes/BlockRandomness.sol";
import {Jury} from "../../../contracts/disputes/Jury.sol";
import {ICommunity} from "../../../contracts/interfaces/ICommunity.sol";
import {IJury} from "../../../contracts/interfaces/IJury.sol";
import {IVouches} from "../../../contracts/interfaces/IVouches.sol";
import {VM} from "../fixtures/Vm.sol";
import {JuryHandler} from "./JuryHandler.sol";

/// @title JuryInvariantsTest
/// @notice What holds after any number of calls by anyone, in any order, at any time.
contract JuryInvariantsTest {
    /// @dev Steps by which the longest dispute ends: four juries drawn, counted, and the ruling executed.
    uint256 private constant STEPS = 12;

    JuryHandler private _handler;
    Jury private _jury;
    address private _community;

    /// @dev Kept here because the compiler may read the clock once in a call, however often that changes it.
    uint256 private _time;
    uint256 private _block;

    function setUp() external {
        CommunityFactory factory = new CommunityFactory(IVouches(address(0)), address(0));
        _jury = new Jury(factory, new BlockRandomness());
        _community = factory.create(ICommunity.Profile("Commons", "", "test", 0), 0);
        _handler = new JuryHandler(_jury, _community);
    }

    /// @dev Read by the test runner: whose functions to call.
    function targetContracts() external view returns (address[] memory targets) {
        targets = new address[](1);
        targets[0] = address(_handler);
    }

    function invariant_AJurorIsDrawnOnceAndNeverAParty() external view {
        assert(_handler.wrongSeats() == 0);
    }

    function invariant_FeesInAreFeesOutPlusFeesHeld() external view {
        assert(_handler.paidIn() == _got() + address(_jury).balance);
    }

    function invariant_CreditsAreHeld() external view {
        assert(_credits() <= address(_jury).balance);
    }

    function invariant_APoolIsHeldByItsPendingDraws() external view {
        uint256 pending = 0;
        for (uint256 i = 0; i < _handler.count(); ++i) {
            (bool waits, , ) = _jury.drawOf(_handler.disputes(i));
            if (waits) ++pending;
        }
        (, uint256 held) = _jury.poolOf(_community);
        assert(held == pending);
    }

    /// @dev With nobody but a passer-by who makes the step that is possible. The runner throws the changes away.
    function invariant_AnyoneCanEndEveryDisputeInTheEnd() external {
        (_time, _block) = (block.timestamp, block.number);
        for (uint256 i = 0; i < _handler.count(); ++i) {
            uint256 disputeID = _handler.disputes(i);
            for (uint256 step = 0; step < STEPS && !_ended(disputeID); ++step) _step(disputeID);
            assert(_ended(disputeID));
        }
        (, uint256 pending) = _jury.poolOf(_community);
        assert(pending == 0);
        // Nothing is left that isn't somebody's.
        assert(address(_jury).balance == _credits());
    }

    function _step(uint256 disputeID) private {
        _time += 3 days;
        VM.warp(_time);
        (IJury.Phase phase, ) = _jury.phaseOf(disputeID);
        if (phase == IJury.Phase.Drawing) {
            (, uint256 seedBlock, ) = _jury.drawOf(disputeID);
            _pass(seedBlock);
            try _jury.reseed(disputeID) {
                (, seedBlock, ) = _jury.drawOf(disputeID);
                _pass(seedBlock);
            } catch {}
            _jury.draw(disputeID, 64);
        } else if (phase == IJury.Phase.Reveal) {
            _jury.tally(disputeID);
        } else if (phase == IJury.Phase.Decided) {
            _jury.execute(disputeID);
        }
    }

    function _pass(uint256 blockNumber) private {
        if (_block <= blockNumber) _block = blockNumber + 1;
        VM.roll(_block);
    }

    function _ended(uint256 disputeID) private view returns (bool) {
        (IJury.Phase phase, ) = _jury.phaseOf(disputeID);
        return phase == IJury.Phase.Ended;
    }

    function _got() private view returns (uint256 sum) {
        for (uint256 i = 0; i < _handler.memberCount(); ++i) sum += _handler.members(i).balance;
    }

    function _credits() private view returns (uint256 sum) {
        for (uint256 i = 0; i < _handler.memberCount(); ++i) sum += _jury.creditOf(_handler.members(i));
    }
}
