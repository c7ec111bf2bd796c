// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.29;

import {IAgreements} from "../interfaces/IAgreements.sol";

/// @title TokenLock
/// @notice Closed while a token is on its way in: the balance is measured before and after, so nothing else may change
/// it. Native currency needs no lock and pays for none.
abstract contract TokenLock is IAgreements {
    /// @dev Transient, so that it opens with the end of the transaction at the latest.
    bool private transient _busy;

    modifier whileTokenIsBusy() {
        _checkTokenIdle();
        _busy = true;
        _;
        _busy = false;
    }

    function _checkTokenIdle() internal view {
        if (_busy) revert Agreements_TokenBusy();
    }
}
