-- A membrane processor on few pins, so that it can be placed and timed on a small chip: inputs come in through a shift
-- register, outputs leave through another.
library ieee;
use ieee.std_logic_1164.all;
use ieee.numeric_std.all;
use work.cerebellum_pkg.all;

entity harness is
  port (
    clk     : in  std_logic;         -- clock
    shift   : in  std_logic;         -- shift in
    data    : in  std_logic;         -- first bit of the inputs
    result  : out std_logic          -- last bit of the outputs
  );
end entity;

architecture rtl of harness is
  signal chain        : std_logic_vector(96 downto 0)  := (others => '0');
  signal v_new        : signed(15 downto 0);
  signal done, spike  : std_logic;
  signal results      : std_logic_vector(16 downto 0) := (others => '0');
  signal gain, leak   : signed(31 downto 0);
begin
  gain   <= to_signed(GOLGI.gain, 32);
  leak   <= to_signed(GOLGI.leak, 32);
  result <= results(16);

  process (clk)
  begin
    if rising_edge(clk) then
      if shift = '1' then
        chain <= chain(95 downto 0) & data;
      end if;
      if done = '1' then
        results <= std_logic_vector(v_new) & spike;
      else
        results <= results(15 downto 0) & '0';
      end if;
    end if;
  end process;

  processor : entity work.membrane
    port map (clk => clk, valid => chain(96), gain => gain, leak => leak, rest => potential(GOLGI.rest_mv),
              threshold => potential(GOLGI.threshold_mv), least => potential(FLOOR_MV),
              reset_to => potential(GOLGI.reset_mv), current => signed(chain(15 downto 0)),
              v => signed(chain(31 downto 16)), drive => signed(chain(63 downto 32)), word => chain(95 downto 64),
              done => done, v_new => v_new, spike => spike);
end architecture;
