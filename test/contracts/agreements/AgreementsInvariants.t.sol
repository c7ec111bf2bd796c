// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.29;

import {Agreements} from "../../../contracts/agreements/Agreements.sol";
import {IAgreements} from "../../../contracts/interfaces/IAgreements.sol";
import {Tokens} from "../../../contracts/libraries/Tokens.sol";
import {VM} from "../fixtures/Vm.sol";
import {AgreementsHandler} from "./AgreementsHandler.sol";

/// @title AgreementsInvariantsTest
/// @notice What holds after any number of calls by anyone, in any order, at any time.
contract AgreementsInvariantsTest {
    Agreements private _agreements;
    AgreementsHandler private _handler;

    function setUp() external {
        _agreements = new Agreements();
        _handler = new AgreementsHandler(_agreements);
    }

    /// @dev Read by the test runner: whose functions to call.
    function targetContracts() external view returns (address[] memory targets) {
        targets = new address[](1);
        targets[0] = address(_handler);
    }

    function invariant_MoneyInIsMoneyOutPlusMoneyHeld() external view {
        assert(_handler.paidIn() == _got() + address(_agreements).balance);
    }

    function invariant_MoneyHeldIsWhatAgreementsAndCreditsSay() external view {
        assert(address(_agreements).balance == _remaining() + _credits());
    }

    function invariant_EveryMoveIsARowOfTheTable() external view {
        assert(_handler.wrongMoves() == 0);
    }

    /// @dev The runner throws the changes away.
    function invariant_AnyoneCanEndEveryAgreementInTheEnd() external {
        VM.warp(block.timestamp + 365 days);
        for (uint256 i = 0; i < _handler.count(); ++i) {
            IAgreements.Terms memory terms = _handler.termsAt(i);
            IAgreements.State state = _agreements.stateOf(_handler.ids(i));
            if (state == IAgreements.State.Proposed) _agreements.expire(terms);
            if (state == IAgreements.State.Active) _agreements.reclaim(terms);
            if (state == IAgreements.State.Delivered) _agreements.releaseAfterReview(terms);
            assert(_agreements.stateOf(_handler.ids(i)) == IAgreements.State.Closed);
        }
        assert(_remaining() == 0);
        assert(address(_agreements).balance == _credits());
    }

    function _got() private view returns (uint256 sum) {
        for (uint256 i = 0; i < _handler.memberCount(); ++i) sum += _handler.members(i).balance;
    }

    function _remaining() private view returns (uint256 sum) {
        for (uint256 i = 0; i < _handler.count(); ++i) sum += _agreements.remainingOf(_handler.ids(i));
    }

    function _credits() private view returns (uint256 sum) {
        for (uint256 i = 0; i < _handler.memberCount(); ++i) {
            sum += _agreements.creditOf(_handler.members(i), Tokens.NATIVE);
        }
    }
}
