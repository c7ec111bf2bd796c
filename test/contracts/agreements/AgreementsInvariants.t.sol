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
        assert(_handler.paidIn(Tokens.NATIVE) == _handler.gotIn(Tokens.NATIVE) + _held(Tokens.NATIVE));
        address token = address(_handler.TOKEN());
        // A payer whose deposit was refused keeps what it got for it.
        assert(_handler.TOKEN().totalSupply() == _handler.gotIn(token) + _held(token));
    }

    function invariant_MoneyHeldIsWhatAgreementsAndCreditsSay() external view {
        for (uint256 i = 0; i < 2; ++i) {
            address token = _tokens()[i];
            assert(_held(token) == _remaining(token) + _handler.creditsIn(token));
        }
    }

    function invariant_NobodyIsPaidTwice() external view {
        for (uint256 i = 0; i < _handler.count(); ++i) {
            bytes32 id = _handler.ids(i);
            assert(_handler.depositOf(id) == _handler.paidOutOf(id) + _agreements.remainingOf(id));
        }
    }

    function invariant_EveryMoveIsARowOfTheTable() external view {
        assert(_handler.wrongMoves() == 0);
    }

    /// @dev The runner throws the changes away.
    function invariant_AnyoneCanEndEveryAgreementInTheEnd() external {
        VM.warp(block.timestamp + 365 days);
        for (uint256 i = 0; i < _handler.count(); ++i) {
            _end(_handler.termsAt(i), _agreements.stateOf(_handler.ids(i)));
            assert(_agreements.stateOf(_handler.ids(i)) == IAgreements.State.Closed);
        }
        for (uint256 i = 0; i < 2; ++i) {
            address token = _tokens()[i];
            assert(_remaining(token) == 0);
            assert(_held(token) == _handler.creditsIn(token));
        }
    }

    function _end(IAgreements.Terms memory terms, IAgreements.State state) private {
        if (state == IAgreements.State.Proposed) _agreements.expire(terms);
        if (state == IAgreements.State.Active) _agreements.reclaim(terms);
        if (state == IAgreements.State.Delivered) _agreements.releaseAfterReview(terms);
        if (state != IAgreements.State.Disputed) return;
        try _agreements.executeRuling(terms) {} catch {
            _agreements.splitUnruled(terms);
        }
    }

    function _tokens() private view returns (address[2] memory) {
        return [Tokens.NATIVE, address(_handler.TOKEN())];
    }

    function _held(address token) private view returns (uint256) {
        return _handler.heldIn(token);
    }

    function _remaining(address token) private view returns (uint256 sum) {
        for (uint256 i = 0; i < _handler.count(); ++i) {
            if (_handler.termsAt(i).token == token) sum += _agreements.remainingOf(_handler.ids(i));
        }
    }
}
